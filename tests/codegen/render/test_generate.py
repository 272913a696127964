"""Rendering: the same bytes every time, compared to the byte, and nothing touched when something is wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from codegen.paths import PACKAGE, SPEC
from codegen.render.generate import differences, generate, rendered
from tests.codegen.parcels import SPEC as PARCELS
from tests.codegen.parcels import answer_field, edited, lines_here, operation, package
from tests.codegen.processes import codegen, run

MISSPELT = ("      required: [grams]\n", "      required: [gram]  # here\n")
ADVICE = "run `make generate` and commit the result; do not edit generated files by hand\n"


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its content and the time of its last change."""
    files = (file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    return {file.relative_to(folder).as_posix(): (file.read_bytes(), file.stat().st_mtime_ns) for file in files}


def contents(folder: Path) -> dict[str, bytes]:
    return {name: content for name, (content, _) in tree(folder).items()}


def in_processes(program: str, argument: Path) -> list[str]:
    """What the program prints under several seeds of the hashes that sets and dicts of strings go by."""
    with ThreadPoolExecutor() as threads:
        outputs = [
            threads.submit(
                run, program, SPEC.parent, arguments=[str(argument)], cwd=argument.parent, PYTHONHASHSEED=seed
            )
            for seed in ("0", "1")
        ]
        return [output.result() for output in outputs]


def test_the_committed_package_is_what_the_spec_renders() -> None:
    with rendered(SPEC) as fresh:
        assert differences(fresh, PACKAGE) == []


def test_every_run_renders_the_same_bytes(tmp_path: Path) -> None:
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
    first, *others = in_processes(program, spec)
    assert "models/message.py" in first
    assert others == [first] * len(others)


def test_every_run_tells_the_same_problems(tmp_path: Path) -> None:
    field = answer_field("net: {description: It., type: number, not: {}, if: {}, then: {}, else: {}}")
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
    first, *others = in_processes(program, spec)
    assert "is not supported here" in first
    assert others == [first] * len(others)


def add_line(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")


def drop_last_newline(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8").removesuffix("\n"), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "spoil"),
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
def test_what_is_not_as_rendered_is_named(
    name: str, spoil: Callable[[Path], object], parcels_package: Path, tmp_path: Path
) -> None:
    copy = tmp_path / PACKAGE.name
    shutil.copytree(parcels_package, copy)
    spoil(copy / name)
    assert differences(parcels_package, copy) == differences(copy, parcels_package) == [name]


def test_check_fails_and_generate_mends(project: Path) -> None:
    copy = project / "generated" / PACKAGE.name
    before = contents(copy)
    add_line(copy / "models/parcel.py")
    (copy / "models/saw.py").unlink()
    (copy / "api/gone").mkdir()
    (copy / "api/gone/call.py").touch()
    stale = [f"generated/{PACKAGE.name}/{name}" for name in ("api/gone/call.py", "models/parcel.py", "models/saw.py")]

    done = codegen(project, "check")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "".join(f"{name} is out of date\n" for name in stale) + ADVICE

    done = codegen(project, "generate")
    assert (done.returncode, done.stdout, done.stderr) == (0, "3 files changed\n", "")
    assert contents(copy) == before
    assert not (copy / "api/gone").exists()

    mended = tree(copy)
    done = codegen(project, "generate")
    assert (done.returncode, done.stdout, done.stderr) == (0, "all rendered files are up to date\n", "")
    assert tree(copy) == mended


def test_check_says_nothing_of_what_is_as_rendered(project: Path) -> None:
    cache = project / "generated" / PACKAGE.name / "models" / "__pycache__"
    cache.mkdir()
    (cache / "parcel.cpython-311.pyc").touch()
    (project / "pyproject.toml").write_text("[tool.ruff]\nline-length = 40\n", encoding="utf-8")
    done = codegen(project, "check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_only_what_changes_is_written(project: Path) -> None:
    copy = project / "generated" / PACKAGE.name
    before = tree(copy)
    field = answer_field("net: {description: Without the box., type: number}")
    (project / "openapi.yaml").write_text(edited(field), encoding="utf-8")
    assert generate(project / "openapi.yaml", copy) == [
        f"{PACKAGE.name}/models/weight.py",
        f"{PACKAGE.name}/openapi.json",
    ]
    assert {name for name, state in tree(copy).items() if state != before[name]} == {"models/weight.py", "openapi.json"}


def test_what_the_spec_no_longer_has_goes_away(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    with package(
        edited(operation(("parcels.pack", "boxes.pack"), ("ParcelWeighParams", "SawParam"))), tmp_path
    ) as fresh:
        shutil.copytree(fresh, copy)
    (copy / "api/boxes/__pycache__").mkdir()
    (tmp_path / "openapi.yaml").write_text(PARCELS, encoding="utf-8")
    changed = generate(tmp_path / "openapi.yaml", copy)
    gone = ["api/boxes/__init__.py", "api/boxes/pack.py", "openapi.json", "operations/boxes.py"]
    assert changed == [f"copy/{name}" for name in gone]
    assert not (copy / "api/boxes").exists()


def test_a_fault_of_the_spec_leaves_everything_as_it_was(project: Path) -> None:
    before = tree(project / "generated")
    text = edited(MISSPELT)
    (project / "openapi.yaml").write_text(text, encoding="utf-8")
    done = codegen(project, "generate")
    assert done.returncode == 1
    assert done.stdout == ""
    (line,) = lines_here(text)
    fault, count = done.stderr.splitlines()
    assert fault == f"openapi.yaml:{line}: `gram` is required but is not a property: correct the name"
    assert count == "1 problem in the spec; nothing was written"
    assert tree(project / "generated") == before


def test_a_fault_of_a_template_leaves_everything_as_it_was(project: Path) -> None:
    before = tree(project / "generated")
    template = project / "templates" / "model.py.jinja"
    template.write_text(template.read_text(encoding="utf-8") + "\ndef\n", encoding="utf-8")
    done = codegen(project, "generate")
    assert done.returncode == 1
    assert "because of an error in a template" in done.stderr
    assert "models/weight.py" in done.stderr
    assert tree(project / "generated") == before


def test_a_command_is_needed(project: Path) -> None:
    done = codegen(project, "render")
    assert done.returncode == 2
    assert "generate" in done.stderr
    assert "check" in done.stderr
