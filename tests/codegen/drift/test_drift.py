"""Differences that `drift` reports for releases of a small replacement of the official SDK."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from codegen.drift.drift import ACCEPTED, Kind, apply_accepted, drift, read_accepted, report
from codegen.drift.readings import Reading, read_ours, read_theirs
from codegen.drift.scratch import READER
from codegen.spec.document import parse
from codegen.spec.errors import SpecError
from codegen.spec.read import read_spec
from tests.codegen.conftest import copy_project

from .fake import FILES, Edit, build, edited, install

NOTES = Path(__file__).with_name("notes.yaml").read_text(encoding="utf-8")


def ours() -> Reading:
    return read_ours(read_spec(parse(NOTES)))


def release(folder: Path, *edits: Edit) -> Reading:
    """Return the reading of a release with these changes."""
    install(edited(*edits), folder)
    command = [sys.executable, str(READER)]
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    result = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return read_theirs(json.loads(result.stdout))


def line(start: str) -> int:
    return next(number for number, text in enumerate(NOTES.splitlines(), 1) if text.startswith(start))


def test_no_differences(tmp_path: Path) -> None:
    theirs = release(tmp_path)
    assert drift(ours(), theirs) == []
    assert report([], ours(), theirs) == "# openapi.yaml and anthropic 9.9.9\n\nNo differences."


def difference_case(id: str, kind: Kind, text: str, at: int, *edits: Edit) -> Any:
    return pytest.param(kind, text, at, edits, id=id)


CREATE = "        region: Union[Optional[str], Omit] = omit,\n"
RETRIEVE = "    def retrieve("
LIST = '    def list(self) -> Note:\n        return self._get("/v1/notes", cast_to=Note)\n\n'
NOTE = "    Note:"
INK = "    InkBlockParam:"
SEAL = 'class SealBlock(BaseModel):\n    type: Literal["seal"]\n    ring: Ring\n\n'
DIFFERENCES = [
    difference_case(
        "added operation", Kind.LACKING, "operation notes.list", line("paths:"), (RETRIEVE, f"{LIST}{RETRIEVE}")
    ),
    difference_case(
        "removed operation",
        Kind.GONE,
        "operation notes.retrieve",
        line("    get:"),
        ('        return self._get(f"/v1/notes/{note_id}", cast_to=Note)\n', "        return Note()\n"),
    ),
    difference_case(
        "added argument",
        Kind.LACKING,
        "notes.create: parameter tone: a string or null",
        line("    NoteCreateParams:") + 4,
        (CREATE, CREATE + CREATE.replace("region", "tone")),
    ),
    difference_case(
        "added required argument",
        Kind.LACKING,
        "notes.create: parameter tone: a string, required",
        line("    NoteCreateParams:") + 4,
        (CREATE, f"{CREATE}        tone: str,\n"),
    ),
    difference_case(
        "removed argument",
        Kind.GONE,
        "notes.create: parameter region: a string or null",
        line("        region:"),
        (CREATE, ""),
    ),
    difference_case(
        "null no longer allowed",
        Kind.GONE,
        "notes.create: parameter region can be null",
        line("        region:"),
        (CREATE, CREATE.replace("Optional[str]", "str")),
    ),
    difference_case(
        "added value",
        Kind.LACKING,
        'notes.create: parameter speed can be "idle"',
        line("        speed:"),
        ('Literal["fast", "slow"]', 'Literal["fast", "slow", "idle"]'),
    ),
    difference_case(
        "removed value",
        Kind.GONE,
        'notes.create: parameter speed can be "slow"',
        line("        speed:"),
        ('Literal["fast", "slow"]', 'Literal["fast"]'),
    ),
    difference_case(
        "any string",
        Kind.LACKING,
        "notes.create: parameter speed can be any string",
        line("        speed:"),
        ('Literal["fast", "slow"]', "str"),
    ),
    difference_case(
        "removed events",
        Kind.GONE,
        "notes.create can stream",
        line("    post:"),
        ("Union[Note, Stream[Union[NoteStarted, NoteEnded]]]", "Note"),
    ),
    difference_case(
        "added event",
        Kind.LACKING,
        "an event of notes.create can be NotePaused",
        line("    post:"),
        ("Stream[Union[NoteStarted, NoteEnded]]", "Stream[Union[NoteStarted, NoteEnded, 'NotePaused']]"),
        ("import Note, NoteEnded, NoteStarted", "import Note, NoteEnded, NotePaused, NoteStarted"),
        (
            "class ErrorResponse(BaseModel):",
            'class NotePaused(BaseModel):\n    type: Literal["paused"]\n\nclass ErrorResponse(BaseModel):',
        ),
    ),
    difference_case(
        "added response field",
        Kind.LACKING,
        "Note.size: an integer",
        next(n for n, text in enumerate(NOTES.splitlines(), 1) if text == "      properties:" and n > line(NOTE)),
        ("    labels: Dict[str, str]\n", "    labels: Dict[str, str]\n    size: Optional[int] = None\n"),
    ),
    difference_case(
        "removed response field",
        Kind.GONE,
        "Note.labels: a map of strings",
        line("        labels:"),
        ("    labels: Dict[str, str]\n", ""),
    ),
    difference_case(
        "optional response field",
        Kind.DIFFERENT,
        "Note.id is optional in the SDK, but required in the spec",
        line("        id:"),
        ("    id: str\n", "    id: Optional[str] = None\n"),
    ),
    difference_case(
        "another type",
        Kind.DIFFERENT,
        "a value of Note.labels is an integer in the SDK, but a string in the spec",
        line("        labels:"),
        ("    labels: Dict[str, str]\n", "    labels: Dict[str, int]\n"),
    ),
    difference_case(
        "another constant",
        Kind.DIFFERENT,
        'ErrorResponse.type is "fault" in the SDK, but always "error" in the spec',
        line("    ErrorResponse:") + 5,
        ('type: Literal["error"]', 'type: Literal["fault"]'),
    ),
    difference_case(
        "required request field",
        Kind.DIFFERENT,
        "InkBlockParam.colour is required in the SDK, but optional in the spec",
        line(INK) + 7,
        (
            '    colour: Optional[Literal["black", "blue"]]\n\nclass',
            '    colour: Required[Optional[Literal["black", "blue"]]]\n\nclass',
        ),
    ),
    difference_case(
        "base64 becomes a string",
        Kind.DIFFERENT,
        "StampBlockParam.data is a string in the SDK, but base64 in the spec",
        line("        data:"),
        ('Annotated[Union[str, Base64FileInput], "base64"]', "str"),
    ),
    difference_case(
        "added block",
        Kind.LACKING,
        "an item of Note.content can be SealBlock",
        line(NOTE) + 7,
        ("Union[InkBlock, StampBlock]", "Union[InkBlock, StampBlock, SealBlock]"),
        (
            "Block = Annotated",
            'class SealBlock(BaseModel):\n    type: Literal["seal"]\n    ring: Ring\n\nBlock = Annotated',
        ),
        ("class InkBlock(BaseModel):", "class Ring(BaseModel):\n    size: int\n\nclass InkBlock(BaseModel):"),
    ),
    difference_case(
        "renamed object",
        Kind.LACKING,
        "NoteEnded.reason: a string, required",
        line("    NoteEnded:") + 4,
        ("class NoteEnded(BaseModel):\n", "class NoteDone(BaseModel):\n    reason: str\n"),
        ("import Note, NoteEnded, NoteStarted", "import Note, NoteDone, NoteStarted"),
        ("Union[NoteStarted, NoteEnded]", "Union[NoteStarted, NoteDone]"),
    ),
]


@pytest.mark.parametrize(("kind", "text", "at", "edits"), DIFFERENCES)
def test_reported_difference(kind: Kind, text: str, at: int, edits: tuple[Edit, ...], tmp_path: Path) -> None:
    (found,) = drift(ours(), release(tmp_path, *edits))
    assert (found.kind, found.text, found.line) == (kind, text, at)


def test_new_objects_are_listed_with_their_fields(tmp_path: Path) -> None:
    (row,) = (row for row in DIFFERENCES if row.id == "added block")
    theirs = release(tmp_path, *row.values[3])
    text = report(drift(ours(), theirs), ours(), theirs)
    assert text.splitlines()[2] == "## Only in anthropic 9.9.9 (1)"
    assert text.splitlines()[-3:] == [
        "",
        '- SealBlock {type!: "seal", ring!: Ring}',
        "- Ring {size!: an integer}",
    ]


def test_type_that_is_not_json_is_named(tmp_path: Path) -> None:
    theirs = release(tmp_path, (CREATE, f"{CREATE}        format: Union[type, Omit] = omit,\n"))
    assert [d.text for d in drift(ours(), theirs)] == ["notes.create: parameter format: Python's type"]


# ---- Accepted differences


def write_accepted(folder: Path, *rows: str) -> Path:
    path = folder / "drift.toml"
    path.write_text("".join(f"[[accepted]]\n{row}\n" for row in rows), encoding="utf-8")
    return path


def test_accepted_difference_is_not_reported(tmp_path: Path) -> None:
    found = drift(ours(), release(tmp_path / "package", (CREATE, ""), ("    labels: Dict[str, str]\n", "")))
    rows = read_accepted(write_accepted(tmp_path, "where = '*region'\nkind = 'gone'\nreason = 'As agreed.'"))
    remaining, stale = apply_accepted(found, rows)
    assert [d.text for d in remaining] == ["Note.labels: a map of strings"]
    assert stale == []


def test_accepted_row_without_a_difference_is_a_problem(tmp_path: Path) -> None:
    rows = read_accepted(write_accepted(tmp_path, "where = 'Note.*'\nkind = 'lacking'\nreason = 'As agreed.'"))
    (problem,) = apply_accepted([], rows)[1]
    assert str(problem) == "drift.toml:1: Note.* has no difference of the kind 'lacking': remove this row"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("where = 'A'\nkind = 'gone'\nreason = ''", "drift.toml:1: A has no `reason`: add one"),
        ("where = 'A'\nkind = 'lost'\nreason = 'So.'", "drift.toml:1: the settings are invalid"),
        ("where = 'A'\nkind = 'gone'", "drift.toml:1: the settings are invalid"),
        ("where = ", "drift.toml:1: the settings are invalid"),
    ],
)
def test_invalid_rows_are_rejected(row: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=message):
        read_accepted(write_accepted(tmp_path, row))


def test_rows_of_this_project_are_valid() -> None:
    assert len({row.where for row in read_accepted(ACCEPTED)}) > 5


# ---- The command, with pip


def run(project: Path, wheels: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m codegen drift` with pip limited to these wheels."""
    environment = {**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheels), "PIP_CONFIG_FILE": os.devnull}
    command = [sys.executable, "-m", "codegen", "drift", *arguments]
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def test_drift_command(tmp_path: Path) -> None:
    project, wheels = tmp_path / "project", tmp_path / "wheels"
    project.mkdir()
    wheels.mkdir()
    copy_project(project, NOTES)
    (project / "codegen" / "drift" / "drift.toml").write_text("", encoding="utf-8")
    build(FILES, "1.0.0", wheels)
    build(edited((CREATE, CREATE + CREATE.replace("region", "tone"))), "2.0.0", wheels)

    old = run(project, wheels, "1.0.0")
    assert (old.returncode, old.stderr) == (0, "")
    assert old.stdout.startswith("# openapi.yaml and anthropic 1.0.0\n\nNo differences.\n\n## Not compared\n\n- ")

    newest = run(project, wheels)
    assert newest.returncode == 1
    row = "notes.create: parameter tone: a string or null\n"
    assert newest.stdout.startswith("# openapi.yaml and anthropic 2.0.0\n")
    assert f": {row}\n## Not compared\n" in newest.stdout

    write_accepted(project / "codegen" / "drift", "where = 'Note.x'\nkind = 'gone'\nreason = 'As agreed.'")
    assert "drift.toml:1: Note.x has no difference of the kind 'gone'" in run(project, wheels, "1.0.0").stderr

    compared = run(project, wheels, "2.0.0", "--since", "1.0.0")
    assert compared.returncode == 1
    assert compared.stdout.startswith("# anthropic 1.0.0 and anthropic 2.0.0\n")
    assert f": {row}\n## Not compared\n" in compared.stdout

    missing = run(project, wheels, "3.0.0")
    assert (missing.returncode, missing.stdout) == (2, "")
    assert missing.stderr.startswith("could not install anthropic==3.0.0:\n")
