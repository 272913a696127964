"""Problems of multipart bodies, of responses that are files, and of responses without content."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.compare.diff import compare
from codegen.spec.document import parse
from codegen.spec.read import read_spec
from tests.codegen.parcels import Change, assert_reported, edited, path, problem_case, problems, schema, unformatted

PATHS = """
/v1/photos:
  post:
    operationId: photos.add
    summary: Add a photo.
    description: Stores it.
    requestBody:
      required: true
      content:
        multipart/form-data:
          schema: {$ref: "#/components/schemas/PhotoAddParams"}
    responses:
      "200":
        description: Its weight.
        content: {application/json: {schema: {$ref: "#/components/schemas/Weight"}}}
      4XX: {$ref: "#/components/responses/Error"}
  get:
    operationId: photos.list
    x-pages: token
    summary: List photos.
    description: In pages.
    parameters:
      - {name: page, in: query, description: The page., schema: {type: string}}
    responses:
      "200":
        description: One page.
        content: {application/json: {schema: {$ref: "#/components/schemas/PhotoPage"}}}
/v1/photos/{photo_id}:
  parameters: &id
  get:
    operationId: photos.download
    summary: Download a photo.
    description: Its bytes.
    parameters: [{name: photo_id, in: path, required: true, description: Its id., schema: {type: string}}]
    responses:
      "200":
        description: The photo.
        content:
          image/png:
            schema: {type: string, format: binary}
  delete:
    operationId: photos.burn
    summary: Burn a photo.
    description: Burns it.
    parameters: [{name: photo_id, in: path, required: true, description: Its id., schema: {type: string}}]
    responses:
      "204":
        description: It is burnt.
""".replace("  parameters: &id\n", "")
SCHEMAS = """
PhotoAddParams:
  type: object
  description: A photo.
  required: [photo]
  properties:
    photo: {description: It., type: string, format: binary, x-max-bytes: 10}
    label: {description: Its label., type: string}
PhotoPage:
  type: object
  description: One page.
  required: [data]
  properties:
    data: {description: The weights., type: array, items: {$ref: "#/components/schemas/Weight"}}
    next_page: {description: The next page., type: [string, "null"]}
"""


def files(*changes: Change) -> tuple[Change, Change]:
    """Add the operations of photos, with changes of their text."""
    paths, schemas = PATHS, SCHEMAS
    for old, new in changes:
        assert (paths + schemas).count(old) == 1, old
        paths, schemas = paths.replace(old, new), schemas.replace(old, new)
    return path(paths), schema(schemas)


LABEL = "    label: {description: Its label., type: string}\n"
PHOTO = "    photo: {description: It., type: string, format: binary, x-max-bytes: 10}\n"
FILE_SCHEMA = "            schema: {type: string, format: binary}\n"
BURNT = '      "204":\n        description: It is burnt.\n'
BODY = "    requestBody:\n      required: true\n      content:\n        multipart/form-data:\n"

FAULTS = [
    problem_case(
        "a multipart body without a file",
        "^photos.add: a multipart body needs a file: add a property with",
        *files((PHOTO, "    photo: {description: It., type: string}\n"), (BODY, BODY.replace(":\n", ":  # here\n", 1))),
    ),
    problem_case(
        "an object as a form field",
        "^label: a form field must be a string, a number, a boolean, an array of these, or a file$",
        *files((LABEL, '    label: {description: It., $ref: "#/components/schemas/BookParam"}  # here\n')),
    ),
    problem_case(
        "a list of files",
        "^label: a form field must be",
        *files(
            (LABEL, "    label: {description: It., type: array, items: {type: string, format: binary}}  # here\n"),
        ),
    ),
    problem_case(
        "a size of the body",
        "^photos.add: `x-max-bytes` has no effect on a multipart body: write it next to the `format: binary`",
        *files((BODY, BODY.replace("required: true\n", "required: true\n      x-max-bytes: 10  # here\n"))),
    ),
    problem_case(
        "a size that is no number",
        "^`x-max-bytes` should be a whole number of bytes",
        *files((PHOTO, PHOTO.replace("10}", "many}  # here"))),
    ),
    problem_case(
        "a size of a string",
        "^`x-max-bytes` is not supported here: remove it$",
        *files((LABEL, LABEL.replace("string}", "string, x-max-bytes: 10}  # here"))),
    ),
    problem_case(
        "a file and text",
        "^photos.download: the response 200 must be application/json, .*, or the bytes of a file$",
        *files(
            ("  get:\n    operationId: photos.download", "  get:  # here\n    operationId: photos.download"),
            ("image/png:", "text/event-stream:"),
        ),
    ),
    problem_case(
        "an unknown format of a response",
        "^move this schema under components.schemas and refer to it; the bytes of a file in a response are",
        *files(
            (
                "          image/png:\n" + FILE_SCHEMA,
                "          image/png:  # here\n            schema: {type: string}\n",
            )
        ),
    ),
    problem_case(
        "content of a response 204",
        "^photos.burn: a response 204 has no content: remove it$",
        *files(
            (
                BURNT,
                BURNT
                + '        content: {application/json: {schema: {$ref: "#/components/schemas/Weight"}}}  # here\n',
            )
        ),
    ),
    problem_case(
        "no token",
        "^photos.list: pagination needs page in the query$",
        *files(("{name: page, in", "{name: side, in"), ("x-pages: token", "x-pages: token  # here")),
    ),
    problem_case(
        "no next page",
        "^photos.list: a page needs data, next_page, but PhotoPage has no next_page$",
        *files(("    next_page: {", "    next: {"), ("x-pages: token", "x-pages: token  # here")),
    ),
    problem_case(
        "pages of a file",
        "^photos.download: `x-pages` is only supported for JSON responses",
        *files(("operationId: photos.download", "operationId: photos.download\n    x-pages: token  # here")),
    ),
]


@pytest.mark.parametrize(("changes", "message"), FAULTS)
def test_fault_is_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)


def test_file_in_json_is_reported(tmp_path: Path) -> None:
    change = (
        "        #+ request field",
        "        sound:\n          description: It.  # here\n          type: string\n          format: binary\n",
    )
    text = edited(change)
    (problem,) = problems(text, tmp_path)
    assert problem.message.startswith("a file must be a field of a `multipart/form-data` body; in JSON, use")


def test_operations_are_rendered(tmp_path: Path) -> None:
    package = unformatted(edited(*files()), tmp_path)
    add = (package / "api/photos/add.py").read_text()
    assert 'files={"photo": 10}' in add.replace("'", '"')
    assert "-> None:" in (package / "api/photos/burn.py").read_text()
    assert "-> bytes:" in (package / "api/photos/download.py").read_text()
    assert "self._token_pages(" in (package / "operations/photos.py").read_text()


@pytest.mark.parametrize(
    "change",
    [
        ("    x-pages: token\n", ""),
        (BURNT, '      "200": {description: It., content: {image/png: {schema: {type: string, format: binary}}}}\n'),
    ],
)
def test_another_kind_of_response_is_breaking(change: Change) -> None:
    old, new = (read_spec(parse(edited(*changes))) for changes in (files(), files(change)))
    assert compare(old, new)[0].rule.id == "answer-kind-changed"
