"""Models, params and types of the generated package, as used by a program."""

from __future__ import annotations

import json
from pathlib import Path

from tests.codegen.processes import run, type_check
from tests.codegen.programs import PARCEL, Program
from tests.support.wire import reply


def test_response_is_decoded_by_tags_and_encoded_unchanged(program: Program) -> None:
    program(
        """
parcel = send.sync(client, depot="Kiel", to="Ada", contents=[])
book, drawing, saw, lamp, untagged = parcel.contents
assert [type(thing) for thing in parcel.contents] == [
    types.Book, types.Picture, types.Saw, types.UnknownThing, types.UnknownThing]
assert (book.title, book.pages, drawing.type, drawing.by) == ("Emma", None, "drawing", "Ada")
assert saw.teeth == 12345678901234567890123
assert (lamp.type, lamp.watts, untagged.title) == ("lamp", [1, None], "no tag")
assert parcel.arrives_at.utcoffset().total_seconds() == 7200
assert parcel.weight == types.Weight(grams=1.5)
assert parcel.remarks[0] == "late"
assert parcel.remarks[1] == types.Remark.from_dict({"text": "zu spät", "language": None})
assert type(parcel.stops["Kiel"]) is types.Remark is types.Comment
assert type(parcel.main_thing) is types.Hammer
assert parcel.extra == {"a": [{"type": "book"}]}
assert parcel.colour["type"] == "book"
received = json.loads(sys.argv[2])
assert json.dumps(parcel.to_dict(), sort_keys=True) == json.dumps(received, sort_keys=True)
assert parcel == types.Parcel.from_dict(received)
for field in received:
    rest = {name: value for name, value in received.items() if name != field}
    assert types.Parcel.from_dict(rest).to_dict() == rest, field
    null = {**received, field: None}
    assert types.Parcel.from_dict(null).to_dict() == null, field
""".replace("sys.argv[2]", repr(json.dumps(PARCEL))),
        reply(body=PARCEL),
    )


def test_response_blocks_can_be_sent(program: Program) -> None:
    _, request = program(
        """
parcel = send.sync(client, depot="Kiel", to="Ada", contents=[])
weigh.sync(client, contents=parcel.contents)
""",
        reply(body=PARCEL),
        reply(body={"grams": 1}),
    )
    book, _, saw, lamp, untagged = request.body["contents"]
    assert book == {"type": "book", "title": "Emma"}
    assert saw == {"type": "saw", "teeth": 12345678901234567890123}
    assert (lamp, untagged) == ({"type": "lamp", "watts": [1, None]}, {"title": "no tag"})


def test_files_are_sent_as_base64(program: Program) -> None:
    (request,) = program(
        """
path = Path("cat.png")
path.write_bytes(b"cat!")
with path.open("rb") as file:
    weigh.sync(client, contents=[{"type": "picture", "data": data} for data in (b"cat!", path, file, "Y2F0IQ==")])
fails(TypeError, "title is of type bytes", weigh.sync, client, contents=[{"type": "book", "title": b"cat!"}])
""",
        reply(body={"grams": 1}),
    )
    assert request.body["contents"] == [{"type": "picture", "data": "Y2F0IQ=="}] * 4


def test_datetimes_are_sent_as_text_at_any_depth(program: Program) -> None:
    (request,) = program(
        """
read = types.Parcel.from_dict({"arrives_at": "2024-08-20T18:37:24.100+02:00"}).arrives_at
made = datetime(2026, 1, 2)
weigh.sync(client, contents=[{"title": "Emma", "read": [read, {"again": made}]}])
""",
        reply(body={"grams": 1}),
    )
    assert request.body["contents"][0]["read"] == ["2024-08-20T18:37:24.100+02:00", {"again": "2026-01-02T00:00:00"}]


def test_events_are_decoded_by_tags(program: Program) -> None:
    assert not program(
        f"""
from anthropic_messages_client.models.parcel_event import decode

moved = decode({{"type": "moved", "depot": "Kiel", "by": "ship"}})
assert (type(moved), moved.depot, moved.by) == (types.ParcelMoved, "Kiel", "ship")
arrived = decode({{"type": "arrived", "parcel": {PARCEL!r}}})
assert type(arrived.parcel.contents[2]) is types.Saw
assert type(decode({{"type": "sank"}})) is types.UnknownParcelEvent
"""
    )


def test_all_names_of_types_exist(program: Program) -> None:
    assert not program(
        """
from typing import get_args, get_type_hints

for name in types.__all__:
    assert getattr(types, name) is not None
variants = {types.Book, types.Picture, types.Hammer, types.Saw, types.UnknownThing}
assert variants == set(get_args(get_args(types.Thing)[0]))
assert get_args(get_args(types.State)[0]) == ("waiting", "moving", "delivered")
hints = get_type_hints(types.Parcel)
assert hints["signature"] == hints["id"] | None
assert hints["arrives_at"] == datetime | None
assert hints["stops"] == dict[str, types.Remark] | None
fails(AttributeError, "Parsel", getattr, types, "Parsel")
"""
    )


def test_importing_types_loads_no_models(parcels_package: Path, tmp_path: Path) -> None:
    loaded = run(
        "import sys, anthropic_messages_client.types; print(*sys.modules)", parcels_package.parent, cwd=tmp_path
    ).split()
    assert not {"httpx", "attr", "attrs", "typing"} & set(loaded)
    assert not [name for name in loaded if name.startswith("anthropic_messages_client.models")]


# Takes some seconds, because the type checker has no cache.
def test_package_passes_strict_mypy(parcels_package: Path, checker_cache: Path, tmp_path: Path) -> None:
    result = type_check("mypy", parcels_package.name, parcels_package.parent, cwd=tmp_path, cache=checker_cache)
    assert result.returncode == 0, result.stdout + result.stderr
    files = len(list(parcels_package.rglob("*.py")))
    assert f"no issues found in {files} source files" in result.stdout
