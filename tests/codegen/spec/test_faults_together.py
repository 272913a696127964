"""Several problems at once: all are reported, in the order of the file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.codegen.parcels import (
    Change,
    edited,
    marked_lines,
    operation,
    path,
    problems,
    request_field,
    response_field,
    schema,
)

INVALID_SCHEMA = "Broken{}: {{description: It., type: object, patternProperties: {{}}}}  # here\n"


def case(id: str, *changes: Change) -> Any:
    return pytest.param(changes, id=id)


@pytest.mark.parametrize(
    "changes",
    [
        case(
            "in schemas",
            request_field("net: {description: It., type: file}  # here"),
            response_field("net: {description: It., type: string, format: uri}  # here"),
            schema("".join(INVALID_SCHEMA.format(number) for number in range(3))),
        ),
        case(
            "in operations",
            path("/v1/a:\n  post: {operationId: bad, summary: S., description: D., responses: {}}  # here"),
            ("      operationId: parcels.weigh\n", "      operationId: weigh  # here\n"),
        ),
        case(
            "of usage and names",
            request_field("timeout: {description: It., type: string}  # here\nnet: {type: string}  # here"),
            response_field("to_dict: {description: It., type: string}  # here\nnet: {type: string}  # here"),
            operation(("operationId: parcels.pack", "operationId: parcels.send  # here")),
            schema("Box: {description: A box., type: object}  # here"),
        ),
        case(
            "in one schema",
            response_field("net: {description: It., type: file}  # here\nbox: {description: It., type: file}  # here"),
        ),
        case(
            "of all kinds",
            response_field("net: {description: It., type: file}  # here"),
            request_field("net: {type: string}  # here"),
            operation(("operationId: parcels.pack", "operationId: pack  # here")),
        ),
    ],
)
def test_problems_are_sorted_by_line(changes: tuple[Change, ...], tmp_path: Path) -> None:
    text = edited(*changes)
    assert [problem.line for problem in problems(text, tmp_path)] == marked_lines(text)


def test_each_problem_is_reported_once(tmp_path: Path) -> None:
    found = problems(edited(schema("Box: {type: object}")), tmp_path)
    assert [problem.message for problem in found] == [
        "Box has no description",
        "Box is not used by any operation: refer to it or remove it",
    ]
    assert str(found[0]) == f"openapi.yaml:{found[0].line}: Box has no description"
