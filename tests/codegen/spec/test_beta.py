"""Groups with a beta side: problems of their marks, and the package that is rendered for them."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest

from codegen.render.generate import rendered
from tests.codegen.parcels import SPEC, TWINS, Change, edited, parameter, problem_case, problems
from tests.codegen.parcels import response_field as field


def on_twins(id: str, message: str, *changes: Change) -> Any:
    return problem_case(id, message, *TWINS, *changes)


PROBLEMS = [
    on_twins("a mark of another kind", "^`x-beta` must be true, or a list", ("x-beta: [tare],", "x-beta: no,")),
    on_twins("a mark without names", "^`x-beta` must be a non-empty list", ("x-beta: [tare],", "x-beta: [],")),
    on_twins(
        "a value that does not exist",
        "^ScalesReadParams.unit: st is not one of the values in `enum`: add it there, or remove it here$",
        ("x-beta-values: [lb]", "x-beta-values: [lb, st]"),
    ),
    problem_case(
        "a mark without a beta side",
        "^`x-beta` has no effect, because no tag has `x-beta-twin: true`: add it, or remove the mark$",
        field("net: {description: It., type: number, x-beta: true}"),
    ),
    problem_case(
        "an added beta without a beta side",
        "^parcels.weigh: `x-added-betas` has no effect: add `x-beta-twin: true` to its tag$",
        ("      operationId: parcels.weigh\n", "      operationId: parcels.weigh\n      x-added-betas: {a: ['1']}\n"),
    ),
    problem_case(
        "a beta operation without a beta side",
        "^parcels.weigh: `x-beta` has no effect: add `x-beta-twin: true` to its tag$",
        ("      operationId: parcels.weigh\n", "      operationId: parcels.weigh\n      x-beta: true\n"),
    ),
    problem_case(
        "a beta parameter without a beta side",
        "^parcels.weigh: `x-beta` of net has no effect: add `x-beta-twin: true` to its tag$",
        parameter("- {name: net, in: query, x-beta: true, description: It., schema: {type: string}}"),
    ),
    problem_case(
        "an argument with versions",
        "^net is an argument, so `x-sent-in` has no effect: remove it, or write a `const`$",
        parameter("- {name: net, in: query, x-sent-in: ['1'], description: It., schema: {type: string}}"),
    ),
    problem_case(
        "a constant in a path",
        "^net is a constant, so it must be in a header or the query$",
        parameter("- {name: net, in: path, required: true, description: It., schema: {type: string, const: a}}"),
    ),
    problem_case(
        "a constant with a name in Python",
        "^net is a constant and no argument, so `x-parameter-name` has no effect: remove it$",
        parameter("- {name: net, x-parameter-name: n, in: query, description: It., schema: {type: string, const: a}}"),
    ),
    on_twins(
        "a version that does not exist",
        "^scales.read: side has `x-sent-in` 1, which is not an API version: write one of 7, 8$",
        (
            "      schema:\n        type: string\n    Stamps:",
            "      schema:\n        {type: string, enum: ['7', '8']}\n    Stamps:",
        ),
        ('x-added-betas: {reading: ["1"]}', 'x-added-betas: {reading: ["7"]}'),
    ),
    on_twins(
        "added betas without a header",
        "^scales.read: `x-added-betas` needs a parameter anthropic-beta in the header, whose schema is an array$",
        ("name: anthropic-beta\n", "name: x-other\n"),
    ),
    on_twins(
        "a name that the beta side needs",
        "^BetaScalesReadParams is the name of ScalesReadParams on the beta side: choose another name$",
        ("    TareParam:\n", "    BetaScalesReadParams: {description: It., type: string}\n    TareParam:\n"),
        (
            "grams: {description: So many., type: integer}",
            'grams: {description: It., $ref: "#/components/schemas/BetaScalesReadParams"}',
        ),
    ),
]


@pytest.mark.parametrize(("changes", "message"), PROBLEMS)
def test_problems_are_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    import re

    found = problems(edited(*changes), tmp_path)
    assert found, "no problem was found"
    assert re.search(message, found[0].message), found
    assert found[0].line > 1


def test_groups_without_a_beta_side_have_none(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(SPEC, encoding="utf-8")
    with rendered(spec) as package:
        assert not list(package.rglob("*beta*/*.py"))
        assert not list((package.parent / "resources").rglob("beta*"))


def test_resources_of_both_sides_are_rendered(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(edited(*TWINS), encoding="utf-8")
    with rendered(spec) as package:
        resources = package.parent / "resources"
        classes = {
            path: [
                node.name for node in ast.parse((resources / path).read_text()).body if isinstance(node, ast.ClassDef)
            ]
            for path in ("scales.py", "beta/scales.py", "beta/beta.py")
        }
        groups = (resources / "groups.py").read_text()
    variants = ("Raw", "Streamed", "", "AsyncRaw", "AsyncStreamed", "Async")
    assert classes["scales.py"] == classes["beta/scales.py"] == [f"{variant}Scales" for variant in variants]
    assert classes["beta/beta.py"] == [f"{variant}Beta" for variant in variants]
    assert "def beta(self)" in groups
