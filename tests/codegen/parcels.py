"""Edits of the small spec `parcels.yaml`, and the output of the generator for them."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from codegen.paths import PACKAGE
from codegen.render.generate import rendered
from codegen.render.project import MessagesProject
from codegen.spec.document import load
from codegen.spec.errors import Problem, SpecError
from codegen.spec.read import read_spec

SPEC = Path(__file__).with_name("parcels.yaml").read_text(encoding="utf-8")
Change = tuple[str, str]
"""An old text of the spec, and the new text."""


def edited(*changes: Change) -> str:
    """Return the small spec with these changes."""
    return _replace(SPEC, changes)


def _replace(text: str, changes: Iterable[Change]) -> str:
    for old, new in changes:
        if text.count(old) != 1:
            raise LookupError(f"occurs {text.count(old)} times in the text instead of once: {old}")
        text = text.replace(old, new)
    return text


def insert(name: str, yaml: str) -> Change:
    """Insert YAML above the line `#+ name`, with the same indentation."""
    marker = re.search(rf"^( *)#\+ {name}\n", SPEC, re.MULTILINE)
    if marker is None:
        raise LookupError(name)
    return marker[0], textwrap.indent(textwrap.dedent(yaml).strip("\n") + "\n", marker[1]) + marker[0]


response_field = partial(insert, "response field")
"""A field of `Weight`, the response of `parcels.weigh`."""
request_field = partial(insert, "request field")
"""A field of `ParcelWeighParams`, the body of `parcels.weigh`."""
parameter = partial(insert, "parameter")
"""A parameter of `parcels.weigh`."""
schema = partial(insert, "schema")
path = partial(insert, "path")

CODES = (
    (
        "        - {status: 409, class: ConflictError}\n",
        "        - {status: 409, class: ConflictError}\n"
        "        - {status: 409, code: no_room, class: NoRoomError, aliases: [FullError], advice: Wait.}\n",
    ),
    (
        "    Problem:\n",
        """    ErrorDetails:
      description: The cause.
      oneOf:
        - $ref: "#/components/schemas/NoRoomErrorDetails"
      discriminator:
        propertyName: error_code
        mapping:
          no_room: "#/components/schemas/NoRoomErrorDetails"

    NoRoomErrorDetails:
      type: object
      description: The depot is full.
      required: [error_code]
      properties:
        error_code: {description: The code., type: string, const: no_room}

    Problem:
""",
    ),
    (
        "          description: The fault, in words.\n          type: string\n",
        """          description: The fault, in words.
          type: string
        details:
          description: The cause.
          $ref: "#/components/schemas/ErrorDetails"
""",
    ),
)
"""Errors with a code."""
TWINS = (
    (
        "  parameters:\n    Depot:",
        "  parameters:\n    Side:\n      {name: side, in: query, x-beta: true, x-sent-in: ['1'], description: Side., "
        "schema: {type: integer, const: 2}}\n    Depot:",
    ),
    ("paths:\n", "tags:\n  - {name: scales, x-beta-twin: true}\npaths:\n"),
    path(
        """
        /v1/scales:
          post:
            operationId: scales.read
            x-added-betas: {reading: ["1"]}
            tags: [scales]
            summary: Read the scales.
            description: Gives the weight of what is on the scales.
            parameters:
              - $ref: "#/components/parameters/Side"
              - {name: x-ink, in: header, description: Ink., schema: {type: string, const: blue}}
              - $ref: "#/components/parameters/Terms"
              - name: anthropic-beta
                x-parameter-name: betas
                in: header
                description: Names of beta features.
                schema: {type: array, items: {type: string}}
              #+ scales parameter
            requestBody:
              required: true
              content: {application/json: {schema: {$ref: "#/components/schemas/ScalesReadParams"}}}
            responses:
              "200":
                description: The weight.
                content: {application/json: {schema: {$ref: "#/components/schemas/Weight"}}}
              4XX:
                $ref: "#/components/responses/Error"
        """
    ),
    schema(
        """
        ScalesReadParams:
          type: object
          description: How to read.
          required: [unit]
          properties:
            unit: {description: The unit., type: string, enum: [g, kg, lb], x-beta-values: [lb]}
            tare: {description: What to subtract., x-beta: [tare], $ref: "#/components/schemas/TareParam"}
        TareParam:
          x-beta: true
          type: object
          description: A weight to subtract.
          properties:
            grams: {description: So many., type: integer}
        """
    ),
)
"""A group that has a beta side."""

PACK = """
/v1/parcels/pack:
  post:
    operationId: parcels.pack
    summary: Pack things.
    description: Packs a parcel, and weighs it.
    requestBody:
      required: true
      content:
        application/json:
          schema: {$ref: "#/components/schemas/ParcelWeighParams"}
    responses:
      "200":
        description: Its weight.
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Weight"}
"""


def operation(*changes: Change) -> Change:
    """Add the operation `parcels.pack`, with these changes of its text."""
    return path(_replace(PACK, changes))


def marked_lines(text: str) -> list[int]:
    """Return the lines that end in `# here`, where a test expects a problem."""
    found = [number for number, line in enumerate(text.splitlines(), 1) if line.endswith("# here")]
    if not found:
        raise LookupError("no line ends in `# here`")
    return found


@contextmanager
def package(text: str, folder: Path) -> Iterator[Path]:
    """Return the rendered package of this spec."""
    with rendered(_write_spec(text, folder)) as folder_of_package:
        yield folder_of_package


def unformatted(text: str, folder: Path) -> Path:
    """Return the rendered package of this spec without formatting, which is slow."""
    package = folder / PACKAGE.name
    MessagesProject(read_spec(load(_write_spec(text, folder))), package).build()
    return package


def problems(text: str, folder: Path) -> list[Problem]:
    """Return the problems of this spec."""
    try:
        unformatted(text, folder)
    except SpecError as error:
        return error.problems
    return []


def _write_spec(text: str, folder: Path) -> Path:
    spec = folder / "openapi.yaml"
    spec.write_text(text, encoding="utf-8")
    return spec


def assert_reported(changes: tuple[Change, ...], message: str, folder: Path) -> None:
    """Assert that these changes cause one problem, at the line `# here` and with this message."""
    text = edited(*changes)
    expected, found = marked_lines(text), problems(text, folder)
    assert [problem.line for problem in found] == expected
    assert [problem.path for problem in found] == ["openapi.yaml"]
    assert re.search(message, found[0].message)


def problem_case(id: str, message: str, *changes: Change) -> Any:
    """Return a row for `assert_reported`."""
    return pytest.param(changes, message, id=id)


def field_problem_case(id: str, message: str, schema: str, *changes: Change) -> Any:
    """Return a row with a problem in a response field, whose other keywords are `yaml`."""
    field = response_field(f"net: {{description: Without the box., {schema}}}  # here")
    return problem_case(id, message, field, *changes)
