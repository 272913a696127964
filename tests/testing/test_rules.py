"""The rules that the schemas cannot express."""

from __future__ import annotations

from typing import Any

import pytest

from anthropic_messages.testing._api import rules as _rules
from anthropic_messages.testing._schema.validator import Validator

from . import reference
from .conftest import body

VALIDATOR = Validator(reference.document()["components"]["schemas"])
TOOL = {"name": "f", "input_schema": {"type": "object"}}
PDF = {"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": "text"}}


def user(*content: Any) -> dict[str, Any]:
    return {"role": "user", "content": list(content)}


def assistant(*content: Any) -> dict[str, Any]:
    return {"role": "assistant", "content": list(content)}


def text(words: str = "words") -> dict[str, Any]:
    return {"type": "text", "text": words}


def use(id: str = "u1") -> dict[str, Any]:
    return {"type": "tool_use", "id": id, "name": "f", "input": {}}


def result(id: str = "u1", content: Any = "done") -> dict[str, Any]:
    return {"type": "tool_result", "tool_use_id": id, "content": content}


def broken(messages: Any = None, **fields: Any) -> list[str]:
    request = body(**fields) if messages is None else body(messages=messages, **fields)
    assert not VALIDATOR.problems("MessageCreateParams", request)  # so that only the rules can fail
    return [str(problem) for problem in _rules.rule_problems(request)]


GOOD: list[list[dict[str, Any]]] = [
    [user(text())],
    [user(text()), user(text())],
    [user(text()), assistant(text("The capital is"))],
    [user(text()), assistant()],
    [user(text()), assistant(use()), user(result())],
    [user(text()), assistant(use(), use("u2")), user(result("u2"), result(), text())],
    [user(text()), assistant(use()), assistant(use("u2")), user(result()), user(result("u2"))],
    [user(text()), assistant(use()), user(result()), assistant(use("u2")), user(result("u2"))],
    [user(text()), assistant(use()), {"role": "system", "content": "Hurry."}, user(result())],
]


@pytest.mark.parametrize("messages", GOOD)
def test_good_conversations(messages: Any) -> None:
    assert broken(messages) == []


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        ([], "messages: at least one message is required"),
        ([assistant(text())], "messages.0.role: the first message should have the role 'user', not"),
        ([user()], "messages.0.content: a message needs content"),
        ([{"role": "user", "content": ""}], "messages.0.content: a message needs content"),
        ([user(text("")), assistant()], "messages.0.content.0.text: a text block needs text"),
        ([user(text(" \n"))], "messages.0.content.0.text: a text block needs text"),
        ([user(text()), assistant(text("The "))], "messages.1.content: a final assistant message should"),
        ([user(text()), assistant(use())], "messages.1: each tool_use needs a tool_result in the next"),
        ([user(text()), assistant(use()), user(text())], "messages.1: each tool_use needs a tool_result"),
        ([user(text()), assistant(use()), user(result("u2"))], "messages.2: the tool_result for 'u2'"),
        ([user(result())], "messages.0: the tool_result for 'u1' has no tool_use in the turn before"),
        (
            [user(text()), assistant(use()), user(result(), result())],
            "messages.2: the tool_use 'u1' should have one result, and has several",
        ),
        ([user(text()), assistant(use()), user(text(), result())], "messages.2: tool_result blocks should"),
        ([user(text()), assistant(use(), use()), user(result())], "messages.1: the tool_use id 'u1' should be unique"),
    ],
)  # fmt: skip
def test_broken_conversations(messages: Any, expected: str) -> None:
    assert any(problem.startswith(expected) for problem in broken(messages)), broken(messages)


def test_an_attachment_needs_data() -> None:
    source = {"type": "base64", "media_type": "image/png", "data": ""}
    image = {"type": "image", "source": source}
    document = {"type": "document", "source": {**source, "media_type": "application/pdf"}}
    expected = "input should not be empty"
    assert broken([user(image, text(), document)]) == [
        f"messages.0.content.0.source.data: {expected}",
        f"messages.0.content.2.source.data: {expected}",
    ]
    inside = [user(text()), assistant(use()), user(result(content=[image]))]
    assert broken(inside) == [f"messages.2.content.0.content.0.source.data: {expected}"]


CLOSED = {"type": "object", "additionalProperties": False}
TREE = {
    "$ref": "#/$defs/Tree",
    "$defs": {"Tree": {"anyOf": [{"type": "array", "items": {"$ref": "#/$defs/Tree"}}, {"type": "null"}]}},
}
ENABLED = {"type": "enabled", "budget_tokens": 1024}
CACHED = {"type": "ephemeral"}


def marked(ttl: str | None = None) -> dict[str, Any]:
    return {**text(), "cache_control": {**CACHED, "ttl": ttl} if ttl else CACHED}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"max_tokens": 1024, "thinking": ENABLED}, "thinking.budget_tokens: input should be less than"),
        ({"max_tokens": 2000, "thinking": ENABLED, "temperature": 0.5}, "temperature: input should be 1"),
        ({"max_tokens": 2000, "thinking": ENABLED, "tools": [TOOL], "tool_choice": {"type": "any"}}, "tool_"),
        ({"tool_choice": {"type": "auto"}}, "tool_choice: `tool_choice` needs `tools`"),
        ({"tools": [TOOL], "tool_choice": {"type": "tool", "name": "g"}}, "tool_choice.name: there is no"),
        ({"tools": [TOOL, TOOL]}, "tools.1.name: there is another tool named 'f'"),
        ({"tools": [{"name": "f", "input_schema": {"type": "array"}}]}, "tools.0.input_schema.type: "),
        ({"tools": [{"name": "f", "input_schema": {"type": "object", "properties": {"a": {"type": "str"}}}}]},
         "tools.0.input_schema.properties.a.type: input should be 'string'"),
        ({"output_config": {"format": {"type": "json_schema", "schema": {"type": 1}}}}, "output_config.form"),
        ({"output_config": {"format": {"type": "json_schema", "schema": {"type": "object"}}}},
         "output_config.format.schema: for an object, `additionalProperties` should be set to false"),
        ({"output_config": {"format": {"type": "json_schema", "schema": {"items": {"properties": {}}}}}},
         "output_config.format.schema.items: for an object"),
        ({"tools": [{"name": "f", "strict": True, "input_schema": {"type": "object"}}]},
         "tools.0.input_schema: for an object"),
        ({"output_config": {"format": {"type": "json_schema", "schema": TREE}}},
         "output_config.format.schema.$defs.Tree.anyOf.0.items.$ref: '#/$defs/Tree' refers to itself"),
        ({"output_config": {"format": {"type": "json_schema", "schema": {
            "$ref": "#/$defs/A",
            "$defs": {"A": {"items": {"$ref": "#/$defs/B"}}, "B": {"items": {"$ref": "#/$defs/B"}}},
        }}}}, "output_config.format.schema.$defs.A.items.$ref: '#/$defs/B' refers to itself"),
        ({"max_tokens": 2000, "thinking": ENABLED, "top_p": 0.9}, "top_p: input should be at least 0.95"),
        ({"max_tokens": 2000, "thinking": ENABLED, "top_k": 5}, "top_k: input should be omitted while"),
        ({"system": [text(), text(" ")]}, "system.1.text: a text block needs text"),
        ({"stop_sequences": ["a", "\n"]}, "stop_sequences.1: a stop sequence needs"),
        ({"system": [marked() for _ in range(5)]}, "at most 4 blocks may have cache_control, but 5 have it"),
        ({"system": [marked() for _ in range(4)], "cache_control": CACHED}, "at most 4 blocks may have"),
        ({"system": [marked("5m"), marked("1h")]}, "cache_control with ttl '1h' should come before"),
    ],
)  # fmt: skip
def test_fields_that_do_not_go_together(fields: Any, expected: str) -> None:
    assert any(problem.startswith(expected) for problem in broken(**fields)), broken(**fields)


def test_prefill() -> None:
    begun = [user(text()), assistant(text("The capital is"))]
    (problem,) = broken(begun, max_tokens=2000, thinking=ENABLED)
    assert problem.startswith("messages.1: a final assistant message should start with a thinking block")
    thought = {"type": "thinking", "thinking": "Hm.", "signature": "c2ln"}
    assert broken([user(text()), assistant(thought, text("The"))], max_tokens=2000, thinking=ENABLED) == []
    form = {"format": {"type": "json_schema", "schema": CLOSED}}
    (problem,) = broken(begun, output_config=form)
    assert problem.startswith("messages.1: a final assistant message cannot be combined with `output_config.format`")


def test_citations() -> None:
    asking = {**PDF, "citations": {"enabled": True}}
    assert broken([user(asking, asking), assistant(text()), user(asking)]) == []
    (problem,) = broken([user(asking), assistant(text()), user(PDF)])
    assert problem == "messages: citations should be enabled on all documents or on none of them"
    (problem,) = broken([user(asking)], output_config={"format": {"type": "json_schema", "schema": CLOSED}})
    assert problem.startswith("output_config.format: structured outputs cannot be combined with citations")


def test_fields_that_do_go_together() -> None:
    shared = {"type": "array", "prefixItems": [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/A"}, {"$ref": "elsewhere"}]}
    held = {**CLOSED, "properties": {"a": shared}, "$defs": {"A": {"$ref": "#/$defs/B"}, "B": CLOSED}}
    assert broken(output_config={"format": {"type": "json_schema", "schema": held}}) == []
    assert broken(tools=[{"name": "f", "strict": True, "input_schema": held}, {**TOOL, "name": "g"}]) == []
    assert broken(system=[marked("1h"), marked(), marked("5m")], cache_control=CACHED) == []
    assert broken(max_tokens=1025, thinking=ENABLED, temperature=1, tools=[TOOL]) == []
    assert broken(tools=[TOOL], tool_choice={"type": "tool", "name": "f"}) == []
    assert broken(thinking={"type": "adaptive"}, max_tokens=1) == []


def test_counting_needs_no_max_tokens() -> None:
    request = body(thinking=ENABLED)
    del request["max_tokens"]
    assert _rules.rule_problems(request) == []
