"""YAML: values that it would silently lose or change are problems, and each part has its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from codegen.spec.document import SCHEMAS, load, parse
from codegen.spec.errors import Problem, SpecError
from tests.codegen.parcels import SPEC, edited, marked_lines, response_field


def problems_of(text: str) -> list[Problem]:
    with pytest.raises(SpecError) as caught:
        parse(text)
    return caught.value.problems


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("a: 1\nb: 2\na: 3  # here", "^duplicate key a: remove one$", id="twice"),
        pytest.param(
            "a:\n- b: 1\n  c: {d: 1}\n  b: 2  # here", "^duplicate key b: remove one$", id="twice, deep inside"
        ),
        pytest.param("a:\n- 1\n- 2026-10-21  # here", "^YAML reads 2026-10-21 as a date: put it in quotes$", id="date"),
        pytest.param(
            "a: 2026-10-21 00:00:00  # here", "^YAML reads 2026-10-21 00:00:00 as a date: put it in quotes$", id="time"
        ),
        pytest.param("a: 1\non: 2  # here", "^YAML does not read the key on as a string: put it in quotes$", id="on"),
        pytest.param(
            "a:\n  200: 2  # here", "^YAML does not read the key 200 as a string: put it in quotes$", id="200"
        ),
        pytest.param(
            "a: &a {b: 1}\nc:\n  <<: *a  # here", "^merge keys \\(`<<`\\) are not supported: write out", id="merge key"
        ),
        pytest.param("a: 1\n\tb: 2  # here", "^not YAML: .*tab", id="tab"),
        pytest.param("a: [1, 2\nb: 3  # here", "^not YAML: ", id="not closed"),
        pytest.param("a: 1\n--- # here", "^not YAML: but found another document", id="two documents"),
        pytest.param("- a  # here", "^the document is not a mapping: start it with `openapi: 3.1.0`$", id="list"),
        pytest.param("some text  # here", "^the document is not a mapping: start it with `openapi: 3.1.0`$", id="text"),
        pytest.param("a: 1\nb: !text c  # here", "!text", id="tag"),
        pytest.param("a: 1\nb: !!int c  # here", "int", id="int tag"),
        pytest.param("a: 1\nb: \x01  # here", "not YAML", id="control"),
        pytest.param("a: 1\nb: &b  # here\n  c: *b", "itself", id="inside itself"),
    ],
)
def test_invalid_yaml_has_its_line(text: str, message: str) -> None:
    (problem,) = problems_of(text)
    assert [problem.line] == marked_lines(text)
    assert problem.path == "openapi.yaml"
    assert re.search(message, problem.message)


def test_empty_document_is_a_problem() -> None:
    assert problems_of("") == problems_of("# nothing\n")
    assert str(problems_of("")[0]).startswith("openapi.yaml:1: the document is not a mapping")


def test_problems_are_sorted_by_line() -> None:
    text = "a: {b: 1, b: 2}\nyes: 1\nc: 2026-10-21\na: 1\n"
    assert [problem.line for problem in problems_of(text)] == [1, 2, 3, 4]
    with pytest.raises(SpecError) as caught:
        parse(text, name="other.yaml")
    assert str(caught.value).splitlines() == [str(problem) for problem in caught.value.problems]
    assert str(caught.value).startswith("other.yaml:1: duplicate key b")


def test_other_encoding_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_bytes("info: {title: Grüße}".encode("latin-1"))
    with pytest.raises(SpecError, match=r"openapi\.yaml:1: "):
        load(path)


def test_document_has_the_name_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "parcels.yaml"
    path.write_text(SPEC, encoding="utf-8")
    assert load(path).path == "parcels.yaml"
    assert load(path, name="spec/parcels.yaml").path == "spec/parcels.yaml"
    assert load(path).data == parse(SPEC).data


def test_each_part_has_its_line() -> None:
    text = edited(response_field("length: {description: How long it is., type: number}  # here"))
    document = parse(text)
    field = (*SCHEMAS, "Weight", "properties", "length")
    (line,) = marked_lines(text)
    assert document.line(field) == document.line((*field, "type")) == line
    assert document.line((*field, "minimum", "of", 3)) == line, "a missing part has the line of its parent"
    assert document.line(()) == document.line(("nowhere",)) == text.splitlines().index("openapi: 3.1.0") + 1
    line_of_item = document.line((*SCHEMAS, "Thing", "oneOf", 1, "$ref"))
    assert text.splitlines()[line_of_item - 1].endswith('schemas/Picture"')


def test_scalars() -> None:
    data = parse('a: [1, 1.5, true, "true", ~, "2026-10-21", 0x10, text]').data
    assert data == {"a": [1, 1.5, True, "true", None, "2026-10-21", 16, "text"]}


def test_anchors() -> None:
    assert parse("a: &a {b: [1]}\nc: *a").data == {"a": {"b": [1]}, "c": {"b": [1]}}


def test_references_are_resolved() -> None:
    document = parse(SPEC)
    node, pointer = document.resolve({"$ref": "#/components/schemas/Comment"}, ())
    assert pointer == (*SCHEMAS, "Remark"), "an alias is resolved"
    assert node is document.schemas["Remark"]
    inline = {"type": "string"}
    assert document.resolve(inline, ("here",)) == (inline, ("here",))
    assert document.ref_name({"$ref": "#/components/schemas/Remark"}) == "Remark"
    assert document.ref_name(inline) is None


def test_operations_are_in_the_order_of_the_file() -> None:
    found = [(path, method, node["operationId"]) for _, path, method, node in parse(SPEC).operations()]
    assert found == [
        ("/v1/depots/{depot}/parcels", "post", "parcels.send"),
        ("/v1/depots/{depot}/boxes", "get", "parcels.boxes.list"),
        ("/v1/depots/{depot}/boxes", "delete", "parcels.boxes.burn"),
        ("/v1/parcels/weigh", "post", "parcels.weigh"),
        ("/v1/parcels", "get", "parcels.list"),
        ("/v1/parcels/history", "get", "parcels.history"),
    ]
