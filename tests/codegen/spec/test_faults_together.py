"""Several faults at once: all are told, in the order of the file, so that one run is enough to mend them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.codegen.parcels import (
    Change,
    answer_field,
    edited,
    lines_here,
    operation,
    path,
    problems,
    request_field,
    schema,
)

BROKEN = "Broken{}: {{description: It., type: object, patternProperties: {{}}}}  # here\n"


def together(id: str, *changes: Change) -> Any:
    return pytest.param(changes, id=id)


@pytest.mark.parametrize(
    "changes",
    [
        together(
            "in schemas",
            request_field("net: {description: It., type: file}  # here"),
            answer_field("net: {description: It., type: string, format: uri}  # here"),
            schema("".join(BROKEN.format(number) for number in range(3))),
        ),
        together(
            "in operations",
            path("/v1/a:\n  post: {operationId: bad, summary: S., description: D., responses: {}}  # here"),
            ("      operationId: parcels.weigh\n", "      operationId: weigh  # here\n"),
        ),
        together(
            "of use and names",
            request_field("class: {description: It., type: string}  # here\nnet: {type: string}  # here"),
            answer_field("to_dict: {description: It., type: string}  # here\nnet: {type: string}  # here"),
            operation(("operationId: parcels.pack", "operationId: parcels.send  # here")),
            schema("Box: {description: A box., type: object}  # here"),
        ),
        together(
            "in one schema",
            answer_field("net: {description: It., type: file}  # here\nbox: {description: It., type: file}  # here"),
        ),
        together(
            "of every kind",
            answer_field("net: {description: It., type: file}  # here"),
            request_field("net: {type: string}  # here"),
            operation(("operationId: parcels.pack", "operationId: pack  # here")),
        ),
    ],
)
def test_all_faults_are_told_in_the_order_of_the_file(changes: tuple[Change, ...], tmp_path: Path) -> None:
    text = edited(*changes)
    assert [problem.line for problem in problems(text, tmp_path)] == lines_here(text)


def test_each_is_told_once_on_a_line_of_its_own(tmp_path: Path) -> None:
    found = problems(edited(schema("Box: {type: object}")), tmp_path)
    assert [problem.message for problem in found] == [
        "Box has no description",
        "Box is not used by any operation: refer to it or remove it",
    ]
    assert str(found[0]) == f"openapi.yaml:{found[0].line}: Box has no description"
