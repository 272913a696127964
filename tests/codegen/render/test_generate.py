"""Rendering is reproducible, differences are found byte by byte, and errors leave all files unchanged."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from codegen.paths import PACKAGE, SPEC
from codegen.render.generate import differences, generate, rendered
from tests.codegen.parcels import SPEC as PARCELS
from tests.codegen.parcels import edited, marked_lines, operation, package, response_field
from tests.codegen.processes import codegen, run

MISSPELLED_FIELD = ("      required: [grams]\n", "      required: [gram]  # here\n")
ADVICE = "run `make generate` and commit the result; do not edit generated files by hand\n"


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return the content and the modification time of each file."""
    files = (file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    return {file.relative_to(folder).as_posix(): (file.read_bytes(), file.stat().st_mtime_ns) for file in files}


def contents(folder: Path) -> dict[str, bytes]:
    return {name: content for name, (content, _) in tree(folder).items()}


def outputs_by_hash_seed(program: str, argument: Path) -> list[str]:
    """Return the output of a program under different hash seeds, which change the order of sets of strings."""
    with ThreadPoolExecutor() as threads:
        outputs = [
            threads.submit(
                run, program, SPEC.parent, arguments=[str(argument)], cwd=argument.parent, PYTHONHASHSEED=seed
            )
            for seed in ("0", "1")
        ]
        return [output.result() for output in outputs]


def test_committed_package_matches_the_spec() -> None:
    with rendered(SPEC) as rendered_folder:
        assert differences(rendered_folder, PACKAGE) == []


def test_rendering_is_reproducible(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    shutil.copyfile(SPEC, spec)
    program = """
        import hashlib, sys
        from pathlib import Path
        from codegen.render.generate import rendered

        with rendered(Path(sys.argv[1])) as fresh:
            for file in sorted(file for file in fresh.rglob("*") if file.is_file()):
                print(file.relative_to(fresh).as_posix(), hashlib.sha256(file.read_bytes()).hexdigest())
    """
    first, *others = outputs_by_hash_seed(program, spec)
    assert "models/message.py" in first
    assert others == [first] * len(others)


def test_problems_are_reproducible(tmp_path: Path) -> None:
    field = response_field("net: {description: It., type: number, not: {}, if: {}, then: {}, else: {}}")
    spec = tmp_path / "openapi.yaml"
    spec.write_text(edited(field), encoding="utf-8")
    program = """
        import sys
        from pathlib import Path
        from codegen.spec.document import load
        from codegen.spec.errors import SpecError
        from codegen.spec.read import read_spec

        try:
            read_spec(load(Path(sys.argv[1])))
        except SpecError as error:
            print(error)
    """
    first, *others = outputs_by_hash_seed(program, spec)
    assert "is not supported here" in first
    assert others == [first] * len(others)


def add_line(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")


def drop_last_newline(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8").removesuffix("\n"), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("models/parcel.py", add_line),
        ("models/parcel.py", drop_last_newline),
        ("openapi.json", drop_last_newline),
        ("types.py", lambda file: file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))),
        ("params/saw_param.py", lambda file: file.unlink()),
        ("py.typed", lambda file: file.unlink()),
        ("models/left_over.py", lambda file: file.touch()),
        ("api/gone/call.py", lambda file: (file.parent.mkdir(), file.touch())),
    ],
    ids=[
        "line added",
        "newline lost",
        "newline of JSON lost",
        "line ends",
        "missing",
        "missing mark",
        "left over",
        "folder",
    ],
)
def test_differences_names_the_file(
    name: str, damage: Callable[[Path], object], parcels_package: Path, tmp_path: Path
) -> None:
    copy = tmp_path / PACKAGE.name
    shutil.copytree(parcels_package, copy)
    damage(copy / name)
    assert differences(parcels_package, copy) == differences(copy, parcels_package) == [name]


def test_check_fails_and_generate_restores_the_files(project: Path) -> None:
    copy = project / "generated" / PACKAGE.name
    before = contents(copy)
    add_line(copy / "models/parcel.py")
    (copy / "models/saw.py").unlink()
    (copy / "api/gone").mkdir()
    (copy / "api/gone/call.py").touch()
    outdated = [
        f"generated/{PACKAGE.name}/{name}" for name in ("api/gone/call.py", "models/parcel.py", "models/saw.py")
    ]

    result = codegen(project, "check")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == "".join(f"{name} is out of date\n" for name in outdated) + ADVICE

    result = codegen(project, "generate")
    assert (result.returncode, result.stdout, result.stderr) == (0, "3 files changed\n", "")
    assert contents(copy) == before
    assert not (copy / "api/gone").exists()

    restored = tree(copy)
    result = codegen(project, "generate")
    assert (result.returncode, result.stdout, result.stderr) == (0, "all rendered files are up to date\n", "")
    assert tree(copy) == restored


def test_check_ignores_caches_and_local_settings(project: Path) -> None:
    cache = project / "generated" / PACKAGE.name / "models" / "__pycache__"
    cache.mkdir()
    (cache / "parcel.cpython-311.pyc").touch()
    (project / "pyproject.toml").write_text("[tool.ruff]\nline-length = 40\n", encoding="utf-8")
    result = codegen(project, "check")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_only_changed_files_are_written(project: Path) -> None:
    copy = project / "generated" / PACKAGE.name
    before = tree(copy)
    field = response_field("net: {description: Without the box., type: number}")
    (project / "openapi.yaml").write_text(edited(field), encoding="utf-8")
    assert generate(project / "openapi.yaml", copy) == [
        f"{PACKAGE.name}/models/weight.py",
        f"{PACKAGE.name}/openapi.json",
    ]
    assert {name for name, state in tree(copy).items() if state != before[name]} == {"models/weight.py", "openapi.json"}


def test_removed_operations_remove_their_files(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    with package(
        edited(operation(("parcels.pack", "boxes.pack"), ("ParcelWeighParams", "SawParam"))), tmp_path
    ) as rendered_folder:
        shutil.copytree(rendered_folder, copy)
    (copy / "api/boxes/__pycache__").mkdir()
    (tmp_path / "openapi.yaml").write_text(PARCELS, encoding="utf-8")
    changed = generate(tmp_path / "openapi.yaml", copy)
    removed = ["api/boxes/__init__.py", "api/boxes/pack.py", "openapi.json", "operations/boxes.py"]
    assert changed == [f"copy/{name}" for name in removed]
    assert not (copy / "api/boxes").exists()


def test_invalid_spec_changes_no_file(project: Path) -> None:
    before = tree(project / "generated")
    text = edited(MISSPELLED_FIELD)
    (project / "openapi.yaml").write_text(text, encoding="utf-8")
    result = codegen(project, "generate")
    assert result.returncode == 1
    assert result.stdout == ""
    (line,) = marked_lines(text)
    problem, count = result.stderr.splitlines()
    assert problem == f"openapi.yaml:{line}: `gram` is required but is not a property: correct the name"
    assert count == "1 problem in the spec; nothing was written"
    assert tree(project / "generated") == before


def test_invalid_template_changes_no_file(project: Path) -> None:
    before = tree(project / "generated")
    template = project / "templates" / "model.py.jinja"
    template.write_text(template.read_text(encoding="utf-8") + "\ndef\n", encoding="utf-8")
    result = codegen(project, "generate")
    assert result.returncode == 1
    assert "because of an error in a template" in result.stderr
    assert "models/weight.py" in result.stderr
    assert tree(project / "generated") == before


def test_unknown_command_lists_the_commands(project: Path) -> None:
    result = codegen(project, "render")
    assert result.returncode == 2
    assert "generate" in result.stderr
    assert "check" in result.stderr
