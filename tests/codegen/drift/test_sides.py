"""The beta side of a release, and its facts that are not types."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from codegen.drift.drift import Kind, drift_of_sides, report_of_sides
from codegen.drift.readings import Sides, read_our_sides, read_their_sides
from codegen.drift.scratch import READER
from codegen.spec.document import parse
from tests.codegen.parcels import Change

from .fake import FILES, install

NOTES = Path(__file__).with_name("notes.yaml").read_text(encoding="utf-8")
TWIN = "tags: [{name: notes, description: Notes., x-beta-twin: true}]\n"
CALM = "enum: [fast, slow, calm], x-beta-values: [calm]"
MOOD = "        mood: {description: How it sounds., x-beta: true, type: string}\n"
MOOD_BLOCK = """    MoodBlock:
      type: object
      description: A mood.
      x-beta: true
      required: [type]
      properties:
        type: {description: It., type: string, const: mood}
"""
ERROR = """          description: It failed.
          content: {application/json: {schema: {$ref: "#/components/schemas/ErrorResponse"}}}
"""
VERSIONS = """  responses:
    Error:
      description: It failed.
      x-error-classes:
        - {status: 404, type: lost_error, class: NotFoundError}
        - {status: 404, code: no_paper, class: NoPaperError}
      content: {application/json: {schema: {$ref: "#/components/schemas/ErrorResponse"}}}
  parameters:
    ApiVersion:
      name: anthropic-version
      x-parameter-name: api_version
      x-client-default: true
      in: header
      required: true
      description: The version.
      schema: {type: string, enum: ["1", "2"], default: "1"}
"""
DETAILS = """    ErrorDetails:
      description: The cause.
      oneOf:
        - $ref: "#/components/schemas/NoPaper"
        - $ref: "#/components/schemas/NoInk"
      discriminator:
        propertyName: error_code
        mapping:
          no_paper: "#/components/schemas/NoPaper"
          no_ink: "#/components/schemas/NoInk"
    NoPaper:
      type: object
      description: There is no paper.
      required: [error_code]
      properties:
        error_code: {description: It., type: string, const: no_paper}
    NoInk:
      type: object
      description: There is no ink.
      required: [error_code]
      properties:
        error_code: {description: It., type: string, const: no_ink}
    Name:
      description: A model.
      type: string
      enum: [old, new]
      x-deprecated-values: {old: {date: "2027-01-22", successor: new}}
"""


def replaced(text: str, *changes: Change) -> str:
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


SPEC = replaced(
    NOTES,
    ("paths:\n", f"{TWIN}paths:\n"),
    ("      operationId: notes.create\n", "      operationId: notes.create\n      tags: [notes]\n"),
    ("      operationId: notes.retrieve\n", "      operationId: notes.retrieve\n      tags: [notes]\n"),
    ("enum: [fast, slow]", CALM),
    ("        region:", f"{MOOD}        region:"),
    ('schemas/StampBlock"}]', 'schemas/StampBlock"}, {$ref: "#/components/schemas/MoodBlock"}]'),
    ('schemas/StampBlock"}\n', 'schemas/StampBlock", mood: "#/components/schemas/MoodBlock"}\n'),
    ("    InkBlock:\n", f"{MOOD_BLOCK}    InkBlock:\n"),
    ("  schemas:\n", f"{VERSIONS}  schemas:\n"),
    ("        - {name: note_id", '        - $ref: "#/components/parameters/ApiVersion"\n        - {name: note_id'),
    (ERROR, '          $ref: "#/components/responses/Error"\n'),
    ("        message: {description: It., type: string}\n", "        message: {description: It., type: string}\n"
     '        details: {description: It., $ref: "#/components/schemas/ErrorDetails"}\n'
     '        model: {description: It., $ref: "#/components/schemas/Name"}\n'),
    ("    ErrorResponse:\n", f"{DETAILS}    ErrorResponse:\n"),
)  # fmt: skip
NAMES = r"\b(InkBlockParam|StampBlockParam|InkBlock|StampBlock|NoteStarted|NoteEnded|Note)\b"


def release(folder: Path, *edits: Change) -> Sides:
    """Return the facts of a release with a beta side and constants, with changes of its files."""
    files = dict(FILES)
    types = files["anthropic/types/note.py"]
    error = "    message: str\n    details: Optional[Codes] = None\n    model: Optional[Literal['old', 'new']] = None\n"
    files["anthropic/types/note.py"] = types.replace("    message: str\n", error).replace(
        "from .._models", "from .shared.error_details import Codes\nfrom .._models"
    )
    files["anthropic/_error_classes.py"] = (
        'ERROR_CLASSES = {(404, None): 0, (404, "no_paper"): 1, (400, "no_ink"): 2}\n'
    )
    beta = re.sub(NAMES, r"Beta\1", types.replace("from .._models", "from ..._models"))
    beta = beta.replace(
        "Block = Annotated[Union[BetaInkBlock, BetaStampBlock]",
        "class BetaMoodBlock(BaseModel):\n    type: Literal['mood']\n\n"
        "Block = Annotated[Union[BetaInkBlock, BetaStampBlock, BetaMoodBlock]",
    )
    files["anthropic/types/beta/__init__.py"] = ""
    files["anthropic/types/beta/note.py"] = beta
    params = files["anthropic/types/params.py"].replace("from .._types", "from ..._types")
    files["anthropic/types/beta/params.py"] = re.sub(NAMES, r"Beta\1", params)
    notes = files["anthropic/resources/notes/notes.py"].replace("...types.note", "...types.beta.note")
    notes = re.sub(NAMES, r"Beta\1", notes.replace("...types.params", "...types.beta.params"))
    files["anthropic/resources/beta/notes.py"] = notes.replace(
        'Union[Literal["fast", "slow"], Omit] = omit,\n',
        'Union[Literal["fast", "slow", "calm"], Omit] = omit,\n        mood: Union[str, Omit] = omit,\n',
    )
    files["anthropic/resources/beta/vaults.py"] = "raise RuntimeError('this group is not read')\n"
    files["anthropic/_constants.py"] = 'ANTHROPIC_API_VERSION = "2"\n'
    files["anthropic/_data/__init__.py"] = 'DEPRECATED_MODELS = {"old": "January 22nd, 2027"}\n'
    files["anthropic/types/shared/__init__.py"] = ""
    files["anthropic/types/shared/error_type.py"] = 'import typing\nErrorType = typing.Literal["lost_error"]\n'
    files["anthropic/types/shared/error_details.py"] = """
from typing import Annotated, Literal, Union
from ..._models import BaseModel

class NoPaper(BaseModel):
    error_code: Literal["no_paper"]

class NoInk(BaseModel):
    error_code: Literal["no_ink"]

for cls in (NoPaper, NoInk):
    cls.model_rebuild()
Codes = Annotated[Union[NoPaper, NoInk], "error_code"]
ErrorDetails = Codes
"""
    for old, new in edits:
        (name,) = (name for name, text in files.items() if old in text)
        files[name] = replaced(files[name], (old, new))
    install(files, folder)
    result = subprocess.run(
        [sys.executable, str(READER), "notes"],
        env={**os.environ, "PYTHONPATH": str(folder)},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return read_their_sides(json.loads(result.stdout))


def ours(*changes: Change) -> Sides:
    return read_our_sides(parse(replaced(SPEC, *changes)))


def differences(ours: Sides, theirs: Sides) -> list[tuple[Kind, str]]:
    return [(d.kind, d.text) for d in drift_of_sides(ours, theirs) if "parameter api_version" not in d.text]


def test_no_differences(tmp_path: Path) -> None:
    theirs = release(tmp_path)
    assert differences(ours(), theirs) == []
    report = report_of_sides([], ours(), theirs)
    assert "No differences." in report
    assert report.endswith("- Groups of the beta side that the spec does not have: `beta.vaults`.")


def row(id: str, kind: Kind, text: str, *changes: Change) -> Any:
    return pytest.param(kind, text, changes, id=id)


@pytest.mark.parametrize(
    ("kind", "text", "changes"),
    [
        row("unmarked field", Kind.GONE, "notes.create: parameter mood: a string", (", x-beta: true, type", ", type")),
        row(
            "marked plain field",
            Kind.LACKING,
            "notes.create: parameter region: a string or null",
            ("region: {description: Where.,", "region: {description: Where., x-beta: true,"),
        ),
        row("unmarked variant", Kind.GONE, "an item of Note.content can be MoodBlock", ("      x-beta: true\n", "")),
        row(
            "unmarked value",
            Kind.GONE,
            'notes.create: parameter speed can be "calm"',
            (CALM, "enum: [fast, slow, calm]"),
        ),
        row("missing field of the beta side", Kind.LACKING, "beta.notes.create: parameter mood: a string", (MOOD, "")),
        row("missing type of errors", Kind.LACKING, "error type lost_error", ("type: lost_error, ", "")),
        row(
            "missing error code",
            Kind.LACKING,
            "error code no_ink (shared)",
            ('          no_ink: "#/components/schemas/NoInk"\n', ""),
            ('        - $ref: "#/components/schemas/NoInk"\n', ""),
            (DETAILS[DETAILS.index("    NoInk:"):DETAILS.index("    Name:")], ""),
        ),
        row(
            "other error code",
            Kind.GONE,
            "error code torn",
            ('          no_ink: "#', '          torn: "#/components/schemas/NoInk"\n          no_ink: "#'),
            ("const: no_ink", "enum: [no_ink, torn]"),
        ),
        row(
            "other status of an error code",
            Kind.DIFFERENT,
            "error code no_paper: status 404 in the SDK, but 409 in the spec",
            ("{status: 404, code", "{status: 409, class: ConflictError}\n        - {status: 409, code"),
        ),
        row(
            "model that is not deprecated",
            Kind.LACKING,
            "deprecated model old (2027-01-22)",
            ('      x-deprecated-values: {old: {date: "2027-01-22", successor: new}}\n', ""),
        ),
        row(
            "other date",
            Kind.DIFFERENT,
            "deprecated model old: retirement on 2027-01-22 in the SDK, but on 2027-02-22 in the spec",
            ("2027-01-22", "2027-02-22"),
        ),
        row("missing version", Kind.LACKING, "API version 2", ('enum: ["1", "2"]', 'enum: ["1", "3"]')),
    ],
)  # fmt: skip
def test_difference_is_reported(kind: Kind, text: str, changes: tuple[Change, ...], tmp_path: Path) -> None:
    assert (kind, text) in differences(ours(*changes), release(tmp_path))


def test_facts_that_a_release_does_not_have_are_listed(tmp_path: Path) -> None:
    theirs = release(
        tmp_path,
        ("ErrorType =", "Other ="),
        ("ErrorDetails =", "Other ="),
        ("ERROR_CLASSES =", "OTHER ="),
        ("DEPRECATED_MODELS", "OTHER"),
        ("ANTHROPIC_API_VERSION", "OTHER"),
    )
    assert differences(ours(), theirs) == []
    report = report_of_sides([], ours(), theirs)
    for name in (
        "The values of `error.type`",
        "Error codes",
        "Statuses of error codes",
        "Deprecated models",
        "The API version",
    ):
        assert f"- {name}: this release does not have them." in report
