"""A change of a shared component is reported once, with the operations that use it."""

from __future__ import annotations

import pytest

from codegen.compare.change import Change
from tests.codegen.parcels import SPEC, edited, request_field, response_field

from .changes import changes

NET = "net: {description: It., type: number}"
ERROR = "      description: The call failed.\n"
ALL_OPERATIONS = (
    "parcels.send",
    "parcels.boxes.list",
    "parcels.boxes.burn",
    "parcels.weigh",
    "parcels.list",
    "parcels.history",
)


def only_change(*edits: tuple[str, str]) -> Change:
    (change,) = changes(SPEC, edited(*edits))
    return change


def test_shared_parameter() -> None:
    change = only_change(("x-parameter-name: stamps", "x-parameter-name: stickers"))
    assert change.operations == ("parcels.send", "parcels.boxes.burn")
    assert str(change).startswith("2 operations: parameter stamps was renamed to stickers")


def test_shared_response() -> None:
    header = "      headers: {X-Scale: {description: It., schema: {type: string}}}\n"
    change = only_change((ERROR, ERROR + header))
    assert change.operations == ALL_OPERATIONS
    assert str(change) == "6 operations: responses with status 4XX have the header x-scale"


def test_shared_base() -> None:
    """`Parcel` has the fields of `Item`."""
    change = only_change(("      required: [id, type]\n", "      required: [type]\n"))
    assert (change.place.owner, change.classes) == ("Item", ("Parcel",))
    assert change.operations == ("parcels.send", "parcels.list")


@pytest.mark.parametrize(
    ("edit", "operations"),
    [
        (response_field(NET), ("parcels.send", "parcels.weigh", "parcels.list")),
        (("enum: [waiting, moving, delivered]", "enum: [waiting, moving]"), ("parcels.send", "parcels.list")),
        (("      enum: [s, l]\n", "      enum: [s, m, l]\n"), ("parcels.boxes.list",)),
    ],
    ids=["a field", "an enum", "a parameter's type"],
)
def test_class_used_by_several_operations(edit: tuple[str, str], operations: tuple[str, ...]) -> None:
    assert {change.operations for change in changes(SPEC, edited(edit))} >= {operations}


def test_request_and_response_uses_are_separate() -> None:
    """A change of a response type does not affect operations that only send it."""
    note = 'note: {description: It., $ref: "#/components/schemas/Note"}'
    schema = "    Size:\n", "    Note:\n      description: It.\n      type: string\n{}\n    Size:\n"
    before = edited(response_field(note), (schema[0], schema[1].format("")))
    after = edited(response_field(note), (schema[0], schema[1].format("      minLength: 1\n")))
    (change,) = changes(before, after)
    assert change.operations == ("parcels.send", "parcels.weigh", "parcels.list")


def test_change_of_one_operation_names_it_once() -> None:
    change = only_change(request_field(NET))
    assert (change.place.owner, change.operations) == ("parcels.weigh", ())


def test_body_schema_nested_in_another_operation_is_reported_once() -> None:
    """The fields of the schema are arguments of one operation, and a nested object of another."""
    inside = (
        "    BookParam:\n      type: object\n      description: A book.\n      required: [title]\n      properties:\n"
    )
    weigh = f"{inside}        weighing: {{description: It., $ref: '#/components/schemas/ParcelWeighParams'}}\n"
    change, *others = changes(edited((inside, weigh)), edited((inside, weigh), request_field(NET)))
    assert others == []
    assert change.place.owner == "parcels.weigh"
    assert change.operations == ("parcels.weigh", "parcels.send")
