"""Build the wheel and use it in a fresh environment, outside of this repository.

`make wheel` runs it; `make wheel DIST=dist` keeps the wheel and the source distribution in that folder. It is not
part of `make test`, because it builds and installs.

Strict type checkers read the programs in `typing/users/` in that environment, where no extra is installed: a type from
an optional library would be unknown there. The checkers are those of the development environment.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("anthropic_messages", "anthropic_messages_client")


def main(*keep: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        wheel = build(Path(folder))
        check_contents(wheel)
        python = fresh_environment(Path(folder) / "venv")
        run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)], folder)
        run([python, "-W", "error", "-m", "anthropic_messages.testing.demo"], folder)
        check_types(Path(folder) / "users", python)
        for place in keep:
            Path(place).mkdir(exist_ok=True)
            for built in (wheel, *Path(folder).glob("*.tar.gz")):
                shutil.copy2(built, place)
    print(f"{wheel.name}: installed alone, it runs the demo and has complete types.")


def build(folder: Path) -> Path:
    run([sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT)], str(folder))
    (wheel,) = folder.glob("*.whl")
    return wheel


def check_contents(wheel: Path) -> None:
    """Check that the wheel contains all files of both packages and nothing else."""
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    expected = {
        path.relative_to(base).as_posix()
        for base in (ROOT / "src", ROOT / "generated")
        for path in base.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert names == expected, f"the wheel differs from the tree: {sorted(names ^ expected)}"
    for package in PACKAGES:
        assert f"{package}/py.typed" in names


def check_types(folder: Path, python: str) -> None:
    """Check programs of users, and that each public name has a type."""
    shutil.copytree(ROOT / "tests/contract/typing/users", folder)
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "enableTypeIgnoreComments": False}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    pyright = [sys.executable, "-m", "pyright"]
    run([*pyright, "--pythonpath", python, "--project", str(folder)], str(folder))
    mypy = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--python-version", "3.11"]
    run([*mypy, "--python-executable", python, "."], str(folder))
    for package in PACKAGES:
        # This mode finds the environment by PATH only. Types of other packages are ignored, because httpx does not
        # annotate all of its attributes.
        path = os.pathsep.join((str(Path(python).parent), os.environ["PATH"]))
        run([*pyright, "--ignoreexternal", "--verifytypes", package], str(folder.parent), PATH=path)


def fresh_environment(folder: Path) -> str:
    venv.create(folder, with_pip=True)
    return str(folder / ("Scripts" if os.name == "nt" else "bin") / "python")


def run(command: list[str], folder: str, **variables: str) -> None:
    """Run a command outside of the repository, without Python's environment variables."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "ANTHROPIC_"))}
    done = subprocess.run(command, cwd=folder, env=environment | variables, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    main(*sys.argv[1:])
