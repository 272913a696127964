"""A change of a shared component is reported once, with the operations that use it."""

from __future__ import annotations

import pytest

from codegen.compare.change import Change
from tests.codegen.parcels import SPEC, answer_field, edited, request_field

from .told import changes

NET = "net: {description: It., type: number}"
ERROR = "      description: The call failed.\n"
ALL = ("parcels.send", "parcels.boxes.list", "parcels.boxes.burn", "parcels.weigh", "parcels.list", "parcels.history")


def only(*edits: tuple[str, str]) -> Change:
    (change,) = changes(SPEC, edited(*edits))
    return change


def test_a_shared_parameter() -> None:
    change = only(("x-parameter-name: stamps", "x-parameter-name: stickers"))
    assert change.operations == ("parcels.send", "parcels.boxes.burn")
    assert str(change).startswith("2 operations: parameter stamps was renamed to stickers")


def test_a_shared_response() -> None:
    header = "      headers: {X-Scale: {description: It., schema: {type: string}}}\n"
    change = only((ERROR, ERROR + header))
    assert change.operations == ALL
    assert str(change) == "6 operations: responses with status 4XX have the header x-scale"


def test_a_shared_base() -> None:
    """`Parcel` has the fields of `Item`."""
    change = only(("      required: [id, type]\n", "      required: [type]\n"))
    assert (change.place.owner, change.classes) == ("Item", ("Parcel",))
    assert change.operations == ("parcels.send", "parcels.list")


@pytest.mark.parametrize(
    ("edit", "operations"),
    [
        (answer_field(NET), ("parcels.send", "parcels.weigh", "parcels.list")),
        (("enum: [waiting, moving, delivered]", "enum: [waiting, moving]"), ("parcels.send", "parcels.list")),
        (("      enum: [s, l]\n", "      enum: [s, m, l]\n"), ("parcels.boxes.list",)),
    ],
    ids=["a field", "an enum", "a parameter's type"],
)
def test_a_class(edit: tuple[str, str], operations: tuple[str, ...]) -> None:
    assert {change.operations for change in changes(SPEC, edited(edit))} >= {operations}


def test_a_request_and_an_answer_are_told_apart() -> None:
    """A change of what is answered does not reach calls that only send it."""
    note = 'note: {description: It., $ref: "#/components/schemas/Note"}'
    schema = "    Size:\n", "    Note:\n      description: It.\n      type: string\n{}\n    Size:\n"
    before = edited(answer_field(note), (schema[0], schema[1].format("")))
    after = edited(answer_field(note), (schema[0], schema[1].format("      minLength: 1\n")))
    (change,) = changes(before, after)
    assert change.operations == ("parcels.send", "parcels.weigh", "parcels.list")


def test_what_belongs_to_one_call_names_it_once() -> None:
    change = only(request_field(NET))
    assert (change.place.owner, change.operations) == ("parcels.weigh", ())


def test_a_body_that_another_call_holds_is_told_once() -> None:
    """The fields of a body are arguments of one call, and objects inside another."""
    inside = (
        "    BookParam:\n      type: object\n      description: A book.\n      required: [title]\n      properties:\n"
    )
    weigh = f"{inside}        weighing: {{description: It., $ref: '#/components/schemas/ParcelWeighParams'}}\n"
    change, *others = changes(edited((inside, weigh)), edited((inside, weigh), request_field(NET)))
    assert others == []
    assert change.place.owner == "parcels.weigh"
    assert change.operations == ("parcels.weigh", "parcels.send")
