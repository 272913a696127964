"""Resources of the facade: each operation and group is callable on both clients, in each variant."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from codegen.paths import CODE_ERRORS, FACADE, PACKAGE, RESOURCES, ROOT, SPEC
from codegen.render.generate import generate
from tests.codegen.parcels import CODES, Change, assert_reported
from tests.codegen.processes import run, type_check
from tests.support.wire import Wire, reply

GROUP = """
  /v1/drawers:
    get:
      operationId: drawers.list
      tags: [drawers]
      summary: List the drawers.
      description: Lists them, the newest first, in pages.
      x-pages: true
      parameters:
        - $ref: "#/components/parameters/AfterId"
        - $ref: "#/components/parameters/BeforeId"
      responses:
        "200":
          description: One page.
          content: {application/json: {schema: {$ref: "#/components/schemas/DrawerPage"}}}
        4XX: {$ref: "#/components/responses/Error"}
  /v1/drawers/{drawer_id}:
    get:
      operationId: drawers.retrieve
      tags: [drawers]
      summary: Find a drawer.
      description: Says what is in it.
      parameters:
        - {name: drawer_id, in: path, required: true, description: Its id., schema: {type: string}}
      responses:
        "200":
          description: The drawer.
          content: {application/json: {schema: {$ref: "#/components/schemas/Drawer"}}}
        4XX: {$ref: "#/components/responses/Error"}
  /v1/drawers/{drawer_id}/contents:
    get:
      operationId: drawers.contents.list
      tags: [contents]
      summary: List what is in a drawer.
      description: Lists it whole.
      parameters:
        - {name: drawer_id, in: path, required: true, description: Its id., schema: {type: string}}
      responses:
        "200":
          description: The drawer.
          content: {application/json: {schema: {$ref: "#/components/schemas/Drawer"}}}
        4XX: {$ref: "#/components/responses/Error"}
  /v1/photos:
    post:
      operationId: photos.add
      tags: [photos]
      summary: Add a photo.
      description: Stores a photo of a drawer.
      requestBody:
        required: true
        content: {multipart/form-data: {schema: {$ref: "#/components/schemas/PhotoAddParams"}}}
      responses:
        "200":
          description: The drawer.
          content: {application/json: {schema: {$ref: "#/components/schemas/Drawer"}}}
        4XX: {$ref: "#/components/responses/Error"}
    get:
      operationId: photos.list
      tags: [photos]
      x-pages: token
      summary: List the drawers that have photos.
      description: Lists them in pages.
      parameters:
        - {name: page, in: query, description: The page., schema: {type: string}}
      responses:
        "200":
          description: One page.
          content: {application/json: {schema: {$ref: "#/components/schemas/PhotoPage"}}}
        4XX: {$ref: "#/components/responses/Error"}
  /v1/photos/{photo_id}:
    get:
      operationId: photos.download
      tags: [photos]
      summary: Download a photo.
      description: Returns its bytes.
      parameters:
        - {name: photo_id, in: path, required: true, description: Its id., schema: {type: string}}
      responses:
        "200":
          description: The photo.
          content: {image/png: {schema: {type: string, format: binary}}}
        4XX: {$ref: "#/components/responses/Error"}
    delete:
      operationId: photos.burn
      tags: [photos]
      summary: Burn a photo.
      description: Burns it.
      parameters:
        - {name: photo_id, in: path, required: true, description: Its id., schema: {type: string}}
      responses:
        "204":
          description: It is burnt.
        4XX: {$ref: "#/components/responses/Error"}
"""
SCHEMAS = """
    PhotoAddParams:
      type: object
      description: A photo.
      required: [photo]
      properties:
        photo: {description: The photo., type: string, format: binary, x-max-bytes: 10}
        labels: {description: Its labels., type: array, items: {type: string}}
        weight: {description: Its weight., type: integer}
    PhotoPage:
      type: object
      description: One page.
      required: [data]
      properties:
        data: {description: The drawers., type: array, items: {$ref: "#/components/schemas/Drawer"}}
        next_page: {description: The next page., type: [string, "null"]}
    Drawer:
      type: object
      description: A drawer.
      required: [id, type]
      properties:
        id: {description: Its id., type: string}
        type: {description: Always `drawer`., type: string, const: drawer}
    DrawerPage:
      type: object
      description: One page of the list of drawers.
      required: [data, has_more, first_id, last_id]
      properties:
        data: {description: The drawers., type: array, items: {$ref: "#/components/schemas/Drawer"}}
        has_more: {description: Whether there are more., type: boolean}
        first_id: {description: The id of the first one., type: [string, "null"]}
        last_id: {description: The id of the last one., type: [string, "null"]}
"""
DRAWER = {"id": "d1", "type": "drawer"}
PAGE = {"data": [DRAWER], "has_more": False, "first_id": "d1", "last_id": "d1"}
PROGRAM = """
import asyncio, sys

from anthropic_messages import Anthropic, AsyncAnthropic
from anthropic_messages.resources import AsyncDrawers, Contents, Drawers
from anthropic_messages.types import Drawer

with Anthropic(api_key="k", base_url=sys.argv[1]) as client:
    assert type(client.drawers) is Drawers and type(client.drawers.contents) is Contents
    assert client.drawers.retrieve("d1") == Drawer(id="d1")
    assert [drawer.id for drawer in client.drawers.list()] == ["d1"]
    assert client.drawers.contents.list("d1").id == "d1"
    assert client.drawers.with_raw_response.retrieve("d1").parse().id == "d1"
    assert client.with_raw_response.drawers.list().parse().data[0].id == "d1"
    assert client.drawers.contents.with_raw_response.list("d1").parse().id == "d1"
    with client.drawers.with_streaming_response.retrieve("d1") as response:
        assert response.parse().id == "d1"
    with client.with_streaming_response.drawers.contents.list("d1") as response:
        assert response.parse().id == "d1"
    assert "Find a drawer." in client.drawers.retrieve.__doc__

async def main():
    async with AsyncAnthropic(api_key="k", base_url=sys.argv[1]) as client:
        assert type(client.drawers) is AsyncDrawers
        assert (await client.drawers.retrieve("d1")).id == "d1"
        assert [drawer.id async for drawer in client.drawers.list()] == ["d1"]
        assert (await client.drawers.contents.list("d1")).id == "d1"
        raw = await client.drawers.with_raw_response.retrieve("d1")
        assert (await raw.parse()).id == "d1"
        async with client.with_streaming_response.drawers.retrieve("d1") as response:
            assert (await response.parse()).id == "d1"

asyncio.run(main())
"""
FILES = """
import asyncio, sys

import pytest
from anthropic_messages import Anthropic, AsyncAnthropic

with Anthropic(api_key="k", base_url=sys.argv[1]) as client:
    assert client.photos.add(photo=b"x", labels=["a", "b"], weight=3).id == "d1"
    assert [drawer.id for drawer in client.photos.list()] == ["d1", "d1"]
    assert client.photos.download("a").read() == b"\\x89PNG"
    assert client.photos.burn("a") is None
    assert client.photos.with_raw_response.burn("a").parse() is None
    with pytest.raises(ValueError, match="at most 10 bytes"):
        client.photos.add(photo=b"x" * 11)

async def main():
    async with AsyncAnthropic(api_key="k", base_url=sys.argv[1]) as client:
        assert (await client.photos.add(photo=b"x", labels=["a", "b"])).id == "d1"
        assert [drawer.id async for drawer in client.photos.list()] == ["d1", "d1"]
        assert await (await client.photos.download("a")).read() == b"\\x89PNG"
        assert await client.photos.burn("a") is None
        async with client.photos.with_streaming_response.burn("a") as response:
            assert await response.parse() is None

asyncio.run(main())
"""
TYPES = """
from pathlib import Path
from typing import assert_type

from anthropic_messages import APIResponse, AsyncAnthropic, Anthropic
from anthropic_messages._call.binary_response import AsyncBinaryAPIResponse, BinaryAPIResponse
from anthropic_messages.pagination import AsyncPageCursor, SyncPage, SyncPageCursor
from anthropic_messages.types import Drawer

client = Anthropic()
assert_type(client.drawers.retrieve("d1"), Drawer)
assert_type(client.drawers.list(), SyncPage[Drawer])
assert_type(client.drawers.contents.list("d1"), Drawer)
assert_type(client.drawers.with_raw_response.list(), APIResponse[SyncPage[Drawer]])
assert_type(client.with_raw_response.drawers.contents.list("d1"), APIResponse[Drawer])
assert_type(client.photos.add(photo=Path("a.png"), labels=["a"]), Drawer)
assert_type(client.photos.list(), SyncPageCursor[Drawer])
assert_type(client.photos.download("a"), BinaryAPIResponse)
with client.photos.with_streaming_response.download("a") as response:
    assert_type(response, BinaryAPIResponse)
client.photos.burn("a")
assert_type(client.photos.with_raw_response.burn("a"), APIResponse[None])


async def main(client: AsyncAnthropic) -> None:
    assert_type(await client.drawers.retrieve("d1"), Drawer)
    async for drawer in client.drawers.list():
        assert_type(drawer, Drawer)
    assert_type(await client.photos.list(), AsyncPageCursor[Drawer])
    assert_type(await client.photos.download("a"), AsyncBinaryAPIResponse)
    assert_type(await (await client.photos.download("a")).read(), bytes)
"""


@pytest.fixture(scope="module")
def with_new_groups(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return both packages, rendered from a spec with a new group and a nested group."""
    folder = tmp_path_factory.mktemp("grown")
    text = SPEC.read_text(encoding="utf-8")
    for marker, yaml in (("\ncomponents:\n", GROUP), ("\n  schemas:\n", SCHEMAS)):
        before, found, after = text.partition(marker)
        assert found
        text = f"{before}{yaml}{marker}{after}" if yaml is GROUP else f"{before}{marker}{yaml}{after}"
    (folder / "openapi.yaml").write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    generate(folder / "openapi.yaml", folder / "generated" / PACKAGE.name, folder / FACADE.relative_to(ROOT))
    return folder


def test_new_group_works_on_both_clients_in_all_variants(with_new_groups: Path, wire: Wire, tmp_path: Path) -> None:
    paths = ["/d1", "", "/d1/contents", "/d1", "", "/d1/contents", "/d1", "/d1/contents"]
    paths += ["/d1", "", "/d1/contents", "/d1", "/d1"]
    wire.script = [reply(body=DRAWER if path else PAGE) for path in paths]
    run(PROGRAM, with_new_groups / "src", with_new_groups / "generated", arguments=[wire.url], cwd=tmp_path)
    assert [request.target for request in wire.received] == [f"/v1/drawers{path}" for path in paths]


def test_files_and_no_content_work_on_both_clients(with_new_groups: Path, wire: Wire, tmp_path: Path) -> None:
    page = reply(body={"data": [DRAWER], "next_page": "p2"})
    last = reply(body={"data": [DRAWER], "next_page": None})
    photo = reply(body=b"\x89PNG", content_type="image/png")
    nothing = reply(204, b"")
    wire.script = [reply(body=DRAWER), page, last, photo, nothing, nothing] * 2
    run(FILES, with_new_groups / "src", with_new_groups / "generated", arguments=[wire.url], cwd=tmp_path)
    assert [f"{request.method} {request.target}" for request in wire.received] == [
        "POST /v1/photos",
        "GET /v1/photos",
        "GET /v1/photos?page=p2",
        "GET /v1/photos/a",
        "DELETE /v1/photos/a",
        "DELETE /v1/photos/a",
    ] * 2
    for request in wire.received:
        if request.method == "POST":
            assert request.headers["content-type"].startswith("multipart/form-data; boundary=")
            assert request.content.count(b'name="labels[]"') == 2
        if request.target == "/v1/photos/a" and request.method == "GET":
            assert request.headers["accept"] == "image/png"


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_new_group_has_precise_types(checker: str, with_new_groups: Path, tmp_path: Path, checker_cache: Path) -> None:
    (tmp_path / "program.py").write_text(TYPES, encoding="utf-8")
    result = type_check(
        checker,
        "program.py",
        with_new_groups / "src",
        with_new_groups / "generated",
        cwd=tmp_path,
        cache=checker_cache / checker,
    )
    assert result.returncode == 0, result.stdout


def test_committed_resources_match_the_spec(tmp_path: Path) -> None:
    assert generate(SPEC, tmp_path / PACKAGE.name, tmp_path)
    for part in (RESOURCES, CODE_ERRORS):
        committed = {path.relative_to(part): path.read_bytes() for path in part.rglob("*.py")}
        fresh = tmp_path / part.name
        assert {path.relative_to(fresh): path.read_bytes() for path in fresh.rglob("*.py")} == committed


SEND = "      operationId: parcels.send\n"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ((SEND, f"{SEND}      x-events: Parcel  # here\n"), "^parcels.send: `x-events` must be a union of"),
        ((SEND, f"{SEND}      x-events: Thing  # here\n"), "^parcels.send: Thing has Book, Hammer, Picture, Saw,"),
    ],
)
def test_x_events_must_be_events_of_the_response(change: Change, message: str, tmp_path: Path) -> None:
    assert_reported((change,), message, tmp_path)


SAW = "      x-aliases: [Handsaw]\n"
JOINED = "      x-joined-text: {list: contents, tag: book, field: title}\n"
NOT_FOUND = "        - {status: 404, type: lost, class: NotFoundError}\n"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (SAW, "      x-aliases: [Hammer]  # here\n", "^Hammer is already the name of another type: choose"),
        (SAW, "      x-aliases: [Hand-saw]  # here\n", "^'Hand-saw' is not a valid class name$"),
        (SAW, "      x-aliases: [class]  # here\n", "^'class' is not a valid class name$"),
        (
            JOINED,
            "      x-joined-text: {list: weight, tag: book, field: title}  # here\n",
            "^Parcel has no array `weight`",
        ),
        (JOINED, "      x-joined-text: {list: contents, tag: moved, field: a}  # here\n", "never have the tag 'moved'"),
        (
            JOINED,
            "      x-joined-text: {list: contents, tag: book, field: pages}  # here\n",
            "^Book has no required string",
        ),
        (NOT_FOUND, "        - {status: 200, class: NotFoundError}  # here\n", "^200 is not an error status:"),
        (NOT_FOUND, "        - {status: 404, class: Not-Found}  # here\n", "^'Not-Found' is not a valid class name$"),
        (NOT_FOUND, f"{NOT_FOUND}        - {{status: 404, class: GoneError}}  # here\n", "^another row has the"),
    ],
)
def test_invalid_aliases_and_error_classes_are_rejected(old: str, new: str, message: str, tmp_path: Path) -> None:
    assert_reported(((old, new),), message, tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "{status: 409, code",
            "{status: 410, code",
            "^no row without a code has the status 410, whose class NoRoomErr",
        ),
        ("code: no_room", "code: no_rom", "^NoRoomError has the code no_rom, which is not a tag of ErrorDetails: add"),
        ("class: NoRoomError", "class: No-Room", "^'No-Room' is not a valid class name$"),
        ("class: NoRoomError", "class: NotFoundError", "^NotFoundError is already the name of another class: choose"),
        ("[FullError]", "[NoRoomError]", "^NoRoomError is already the name of another class: choose another name$"),
        ("[FullError]", "[Parcel]", "^Parcel is already the name of another class: choose another name$"),
    ],
)
def test_invalid_classes_of_error_codes_are_rejected(old: str, new: str, message: str, tmp_path: Path) -> None:
    row, text = CODES[0]
    assert_reported((*CODES[1:], (row, text.replace(old, new).replace("Wait.}", "Wait.}  # here"))), message, tmp_path)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("{status: 409, class: ConflictError, advice: Wait.}", "^`advice` is only for a row with a `code`: remove it$"),
        ("{status: 409, class: ConflictError, aliases: [A]}", "^`aliases` is only for a row with a `code`: remove it$"),
        ("{status: 409, type: full, code: full, class: A}", "^a row with a `code` has no `type`: remove it$"),
    ],
)
def test_keys_of_error_classes_that_exclude_each_other(row: str, message: str, tmp_path: Path) -> None:
    conflict = "{status: 409, class: ConflictError}"
    assert_reported(((conflict, f"{row}  # here"),), message, tmp_path)


NEW_CODE = (
    (
        "        - {status: 529, type: overloaded_error, class: OverloadedError}\n",
        "        - {status: 529, type: overloaded_error, class: OverloadedError}\n"
        "        - {status: 409, code: ink_is_wet, class: InkIsWetError, aliases: [WetInkError], advice: Wait.}\n",
    ),
    (
        '          file_expired: "#/components/schemas/FileExpiredErrorDetails"\n',
        '          file_expired: "#/components/schemas/FileExpiredErrorDetails"\n'
        '          ink_is_wet: "#/components/schemas/InkIsWetErrorDetails"\n',
    ),
    (
        '        - $ref: "#/components/schemas/FileExpiredErrorDetails"\n',
        '        - $ref: "#/components/schemas/FileExpiredErrorDetails"\n'
        '        - $ref: "#/components/schemas/InkIsWetErrorDetails"\n',
    ),
    (
        "    FileExpiredErrorDetails:\n",
        """    InkIsWetErrorDetails:
      type: object
      description: The ink is wet.
      required: [error_code, minutes]
      properties:
        error_code: {description: The code., type: string, const: ink_is_wet}
        minutes: {description: The time until it is dry., type: integer}

    FileExpiredErrorDetails:
""",
    ),
)
INK = """
import httpx
import anthropic_messages as am
from anthropic_messages import types
from anthropic_messages._call.response_errors import status_error

details = {"error_code": "ink_is_wet", "minutes": 5}
body = {"type": "error", "error": {"type": "invalid_request_error", "message": "No.", "details": details}}
error = status_error(httpx.Response(409, json=body, request=httpx.Request("GET", "https://a.example/")))
assert type(error) is am.InkIsWetError is types.InkIsWetError is am.WetInkError
assert issubclass(am.InkIsWetError, am.ConflictError)
assert type(error.details) is types.InkIsWetErrorDetails
assert error.details.minutes == 5
assert str(error) == "409 invalid_request_error: No. Wait."
"""


def test_a_new_error_code_gets_its_class(tmp_path: Path) -> None:
    text = SPEC.read_text(encoding="utf-8")
    for old, new in NEW_CODE:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    spec = tmp_path / "openapi.yaml"
    spec.write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    generate(spec, tmp_path / "generated" / PACKAGE.name, tmp_path / FACADE.relative_to(ROOT))
    run(INK, tmp_path / "generated", tmp_path / "src", cwd=tmp_path)


def test_a_field_that_a_property_would_hide(tmp_path: Path) -> None:
    field = (
        "            extra:\n",
        "            text:\n              description: It.\n              type: string\n            extra:\n",
    )
    marked = (JOINED, f"{JOINED.rstrip()}  # here\n")
    assert_reported(
        (field, marked), "^Parcel has a field `text`, which hides the property: remove one of them$", tmp_path
    )


def test_a_property_of_a_request(tmp_path: Path) -> None:
    marked = ("    BookParam:\n", f"    BookParam:\n{JOINED.rstrip()}  # here\n")
    assert_reported((marked,), "^BookParam is only in requests, so `x-joined-text` has no effect: remove it$", tmp_path)
