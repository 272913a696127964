"""`x-compact`: models that shared code decodes."""

from __future__ import annotations

from pathlib import Path

from codegen.spec.document import parse
from codegen.spec.read import read_spec
from tests.codegen.parcels import Change, assert_reported, edited, package, response_field
from tests.codegen.processes import python

THING = ("    Thing:\n", "    Thing:\n      x-compact: true\n")
PROGRAM = """
from anthropic_messages_client import types
from anthropic_messages_client.models._model import CompactModel

for data in (
    {"type": "book", "title": "Ants"},
    {"type": "book", "title": "Ants", "pages": 7, "author": {"name": "Bee"}},
    {"type": "book", "title": None, "pages": None},
    {"type": "book"},
):
    book = types.Book.from_dict(data)
    assert isinstance(book, CompactModel) and book.to_dict() == data, data
    assert book == types.Book.from_dict(data) and book.title == data.get("title")
assert types.Book(title="Ants").to_dict() == {"type": "book", "title": "Ants"}
parcel = types.Parcel.from_dict({"contents": [{"type": "book", "title": "Ants"}], "main_thing": {"type": "saw"}})
assert isinstance(parcel.contents[0], types.Book) and isinstance(parcel.main_thing, types.Saw)
assert not isinstance(parcel, CompactModel)
"""


def compact(*changes: Change) -> frozenset[str]:
    return read_spec(parse(edited(*changes))).compact


def test_objects_that_only_a_marked_schema_leads_to_are_compact() -> None:
    assert not compact()
    assert compact(THING) == {"Thing", "Book", "Picture", "Tool", "Hammer", "Saw"}
    elsewhere = response_field('saw: {description: It., $ref: "#/components/schemas/Saw"}')
    assert compact(THING, elsewhere) == {"Thing", "Book", "Picture", "Tool", "Hammer"}


def test_compact_models_work_as_others(tmp_path: Path) -> None:
    with package(edited(THING), tmp_path) as rendered:
        assert "def _decode" not in (rendered / "models" / "book.py").read_text(encoding="utf-8")
        result = python(["-c", PROGRAM], rendered.parent)
    assert result.returncode == 0, result.stderr


def test_schemas_of_requests_have_no_models(tmp_path: Path) -> None:
    mark = ("    ThingParam:\n", "    ThingParam:\n      x-compact: true  # here\n")
    assert_reported((mark,), "ThingParam is only in requests, so `x-compact` has no effect", tmp_path)
