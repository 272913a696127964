"""Problems of `x-delta`. Each has its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.codegen.parcels import Change, assert_reported, edited, marked_lines, problems

MOVED = "    ParcelMoved:\n"
BOOK = "    Book:\n"
OPTIONAL: Change = ("      required: [type, depot]\n", "      required: [type]\n")


def rules(yaml: str) -> Change:
    """Return a change that makes `ParcelMoved` a delta."""
    return MOVED, f"{MOVED}      x-delta: {yaml}  # here\n"


@pytest.mark.parametrize(
    ("yaml", "message"),
    [
        ("[depot]", "^`x-delta` must be a mapping$"),
        ("{depot: keep}", "^`depot` must be `ignore` or one of `append: ...`, `append_json: ...`, `replace: ...`"),
        ("{depot: {set: Parcel.signature}}", "^`depot` must be `ignore` or one of"),
        ("{depot: {replace: Parcel.signature, merge: Parcel.signature}}", "^`depot` must be `ignore` or one of"),
        ("{depot: {replace: ''}}", "^`replace` must be a non-empty string$"),
        ("{}", "^`x-delta` of ParcelMoved has no rule for `depot`: add it, or write `depot: ignore`$"),
        ("{depot: ignore, weight: ignore}", "^ParcelMoved has no field `weight`: name one of its fields$"),
        ("{depot: {replace: Shelf.name}}", "Shelf is not a schema of responses; correct the name$"),
        ("{depot: {replace: BookParam.title}}", "BookParam is not a schema of responses; correct the name$"),
        ("{depot: {replace: Parcel.depot}}", "Parcel has no field `depot`; name one of its fields$"),
        ("{depot: {replace: Thing.depot}}", "Thing has no field `depot`; name one of its fields$"),
        ("{depot: {replace: State.depot}}", "State has no field `depot`; name one of its fields$"),
        ("{depot: {replace: Parcel}}", "only `merge` changes a whole object; write `Parcel` with a dot and a field$"),
        ("{depot: {merge: Parcel}}", "both must be objects with fields$"),
        ("{depot: {replace: Parcel.weight}}", "^ParcelMoved.depot: `replace: Parcel.weight` is not .* another type$"),
        ("{depot: {merge: Parcel.extra}}", "the target has another type$"),
        ("{depot: {merge: Parcel.weight}}", "both must be objects with fields$"),
        ("{depot: {append: Parcel.weight}}", "both must be strings, or the target an array$"),
        ("{depot: {append: Parcel.contents}}", "the items of the array have other types$"),
        ("{depot: {append_json: Parcel.signature}}", "the target must be an object, an array or any value$"),
    ],
)
def test_rules_that_are_not_possible(yaml: str, message: str, tmp_path: Path) -> None:
    assert_reported((rules(yaml),), message, tmp_path)


@pytest.mark.parametrize(
    "yaml",
    [
        "{depot: ignore}",
        "{depot: {replace: Parcel.signature}}",
        "{depot: {replace: Parcel.state}}",
        "{depot: {append: Parcel.signature}}",
        "{depot: {append: Thing.title}}",
        "{depot: {append_json: Parcel.extra}}",
        "{depot: {append_json: Parcel.contents}}",
        "{depot: {merge: Book.title}}",
    ],
)
def test_rules_that_are_possible(yaml: str, tmp_path: Path) -> None:
    assert problems(edited(rules(yaml)), tmp_path) == []


def test_null_for_a_field_that_is_never_null(tmp_path: Path) -> None:
    message = "it can be null, and the target cannot; `merge` leaves the target unchanged then$"
    assert_reported((OPTIONAL, rules("{depot: {replace: Book.title}}")), message, tmp_path)


@pytest.mark.parametrize("yaml", ["{depot: {replace: Parcel.signature}}", "{depot: {merge: Book.title}}"])
def test_null_that_is_possible(yaml: str, tmp_path: Path) -> None:
    assert problems(edited(OPTIONAL, rules(yaml)), tmp_path) == []


def test_a_merged_object_with_other_fields(tmp_path: Path) -> None:
    arrived = "    ParcelArrived:\n"
    delta = (arrived, f"{arrived}      x-delta: {{parcel: {{merge: Book}}}}  # here\n")
    assert_reported((delta,), "Book has no field `id`, which Parcel has; add it there$", tmp_path)


def test_a_variant_without_rules(tmp_path: Path) -> None:
    delta = (BOOK, f"{BOOK}      x-delta: {{title: ignore, pages: ignore}}\n")
    others = tuple((f"    {name}:\n", f"    {name}:  # here\n") for name in ("Picture", "Hammer", "Saw"))
    text = edited(delta, *others)
    found = problems(text, tmp_path)
    assert [problem.line for problem in found] == marked_lines(text)
    assert found[0].message == "Picture has no `x-delta`, which the other variants of Thing have: add it"


def test_an_object_outside_of_unions(tmp_path: Path) -> None:
    remark = "    Remark:\n"
    delta = (remark, f"{remark}      x-delta: {{text: ignore, language: ignore}}  # here\n")
    assert_reported((delta,), "^Remark is in no tagged union of responses, so `x-delta` has no effect", tmp_path)
