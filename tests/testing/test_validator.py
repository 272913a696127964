"""The validator agrees with `jsonschema`, and its messages are clear."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anthropic_messages.testing._schema.spec import the_spec
from anthropic_messages.testing._schema.validator import SpecError, Validator
from tests.support import versions
from tests.support.spec_values import JSON, values_of, with_junk

from . import reference
from .conftest import body


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


CAT = {
    "type": "object",
    "required": ["kind", "lives"],
    "properties": {
        "kind": {"const": "cat"},
        "lives": {"type": "integer", "minimum": 0, "exclusiveMaximum": 10},
    },
}
DOG = {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "dog"}}}
PET: dict[str, Any] = {
    "oneOf": [ref("Cat"), ref("Dog")],
    "discriminator": {
        "propertyName": "kind",
        "mapping": {"cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"},
    },
}
PETS = {"type": "object", "properties": {"pets": {"type": "array", "items": ref("Pet")}}}
TREE = {"type": "object", "additionalProperties": ref("Tree")}


def problems(schema: Any, value: Any, version: str | None = None) -> list[str]:
    schemas = {"Cat": CAT, "Dog": DOG, "Pet": PET, "Tree": TREE, "It": schema}
    return [str(problem) for problem in Validator(schemas, version).problems("It", value)]


@pytest.mark.parametrize(
    ("schema", "value", "expected"),
    [
        ({"type": "string"}, 5, "input should be a string, not 5"),
        ({"type": "string"}, None, "input should be a string, not null"),
        ({"type": ["integer", "null"]}, "5", "input should be an integer or null, not '5'"),
        ({"type": "integer"}, True, "input should be an integer, not true"),
        ({"type": "integer"}, 1.5, "input should be an integer, not 1.5"),
        ({"type": "integer"}, 10**100, None),
        ({"type": "integer"}, 1.0, None),
        ({"type": "boolean"}, 1, "input should be a boolean, not 1"),
        ({"type": "number"}, [], "input should be a number, not an array"),
        ({"enum": ["a", "b", None]}, "c", "input should be 'a', 'b' or null, not 'c'"),
        ({"enum": ["image/png", "x"]}, "image/pgn", "...; did you mean 'image/png'?"),
        ({"const": 1}, True, "input should be 1, not true"),
        ({"minLength": 1}, "", "input should have at least 1 character, not 0"),
        ({"maxLength": 2}, "abc", "input should have at most 2 characters, not 3"),
        ({"minItems": 2}, [1], "input should have at least 2 items, not 1"),
        ({"maxItems": 0}, [1], "input should have at most 0 items, not 1"),
        ({"minimum": 1}, 0, "input should be at least 1, not 0"),
        ({"maximum": 1}, 2, "input should be at most 1, not 2"),
        ({"exclusiveMinimum": 1}, 1, "input should be more than 1, not 1"),
        ({"exclusiveMaximum": 1}, 1, "input should be less than 1, not 1"),
        ({"pattern": "^a+$"}, "b", "input should match the pattern ^a+$, but 'b' does not"),
        ({"contentEncoding": "base64"}, "a_b=", "input should be padded base64 ..."),
        ({"contentEncoding": "base64"}, "YQ==", None),
        ({"contentEncoding": "base64"}, "YQ", "input should be padded base64 ..."),
        ({"format": "date-time"}, "2026-02-30T00:00:00Z", "input should be a date and time in the format of ..."),
        ({"format": "date-time"}, "2026-02-28T00:00:00.123456789+01:00", None),
        ({"additionalProperties": False, "properties": {"a": True}}, {"b": 1}, "b: unknown field; ..."),
        ({"additionalProperties": {"type": "string"}}, {"b": 1}, "b: input should be a string, not 1"),
        ({"required": ["a"]}, {}, "a: field required"),
        ({"oneOf": [{"type": "string"}, {"type": "array"}]}, 5, "input should be a string or an array, ..."),
        ({"oneOf": [{"type": "integer"}, {"type": "number"}]}, 5, "input matches several of the ..."),
        ({"oneOf": [ref("Cat"), {"type": "null"}]}, {"kind": "cat"}, "lives: field required"),
        ({"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "string"}]}, "b", None),
        ({"allOf": [ref("Dog"), {"required": ["name"]}]}, {"kind": "dog"}, "name: field ..."),
        (PETS, {"pets": [{"kind": "dog"}, {"kind": "cow"}]}, "pets.1.kind: input should be ..."),
        (PETS, {"pets": [{}]}, "pets.0.kind: field required; expected values: 'cat', 'dog'"),
        (PETS, {"pets": [{"kind": {}}]}, "pets.0.kind: input should be 'cat' or 'dog', not an object"),
        (PETS, {"pets": ["dog"]}, "pets.0: input should be an object, not 'dog'"),
        (PETS, {"pets": [{"kind": "cat", "lives": 10}]}, "pets.0.lives: input should be less than ..."),
        (ref("Tree"), {"a": {"b": {"c": 1}}}, "a.b.c: input should be an object, not 1"),
        ({"type": "string"}, "x" * 1000 + "\n", None),
        ({"const": "a"}, "x" * 1000, f"input should be 'a', not '{'x' * 60}...'"),
        ({"type": "object", "properties": {"a": False}}, {"a": 1}, "a: nothing is accepted here"),
    ],
)  # fmt: skip
def test_problems_in_words(schema: Any, value: Any, expected: str | None) -> None:
    found = problems(schema, value)
    if expected is None:
        assert found == []
    else:
        (found_one,) = found
        start, dots, end = expected.partition("...")
        assert found_one.startswith(start)
        assert found_one.endswith(end)
        assert dots or found_one == expected


def test_all_problems_at_once() -> None:
    value = {"pets": [{"kind": "cow"}, {"kind": "cat"}, 3]}
    assert [text.partition(":")[0] for text in problems(PETS, value)] == [
        "pets.0.kind",
        "pets.1.lives",
        "pets.2",
    ]


def test_an_object_without_a_tag_can_have_a_form_of_its_own() -> None:
    schema = {
        "oneOf": PET["oneOf"],
        "x-discriminator": {**PET["discriminator"], "defaultMapping": "#/components/schemas/Cat"},
    }
    assert problems(schema, {"kind": "dog"}) == []
    assert problems(schema, {}) == ["kind: field required", "lives: field required"]


def test_a_version_rejects_what_it_marks() -> None:
    schema = {"type": "object", "properties": {"top_k": {"type": "integer", "x-rejected-in": ["v2"]}}}
    assert problems(schema, {"top_k": 1}, "v1") == []
    assert problems(schema, {}, "v2") == []
    (problem,) = problems(schema, {"top_k": 1}, "v2")
    assert problem == "top_k: API version v2 does not accept this field: remove it"


def test_a_version_rejects_values_of_the_form_it_marks() -> None:
    held = {"type": "array", "x-rejected-in": ["v2"], "x-rejected-form": [{"kind": "dog"}]}
    schema = {"type": "object", "properties": {"held": held}}
    assert problems(schema, {"held": [{"kind": "dog"}]}, "v1") == []
    assert problems(schema, {"held": [{"kind": "cat"}, {}, "dog"]}, "v2") == []
    assert problems(schema, {"held": "dog"}, "v2") == ["held: input should be an array, not 'dog'"]
    (problem,) = problems(schema, {"held": [{"kind": "cat"}, {"kind": "dog"}]}, "v2")
    assert problem == "held.1: API version v2 does not accept this value here"


@pytest.mark.parametrize("content", versions.ACCEPTED)
def test_what_2026_10_21_takes(content: Any) -> None:
    assert refused(content) == []


@pytest.mark.parametrize(("content", "place"), versions.REJECTED)
def test_what_2026_10_21_rejects(content: Any, place: str) -> None:
    (problem,) = refused(content)
    assert problem == f"messages.{place}: API version 2026-10-21 does not accept this value here"


def refused(messages: Any) -> list[str]:
    request = body(messages=messages)
    assert not the_spec().validator("2023-06-01").problems("MessageCreateParams", request)
    return [str(problem) for problem in the_spec().validator("2026-10-21").problems("MessageCreateParams", request)]


@pytest.mark.parametrize(
    ("schema", "message"),
    [
        ({"typ": "string"}, "It: unknown keyword 'typ'"),
        ({"properties": {"a": {"items": {"if": {}}}}}, r"It\.a\[\]: .*'if'"),
        ({"type": "text"}, "It: unknown type 'text'"),
        ({"format": "email"}, "It: unknown format 'email'"),
        ({"contentEncoding": "base32"}, "It: unknown contentEncoding 'base32'"),
        ({"enum": [[1]]}, "arrays and objects"),
        ({"const": 1, "enum": [1]}, "cannot be combined"),
        (ref("Cow"), "there is no schema"),
        ({"$ref": "other.yaml"}, "there is no schema"),
        ({"discriminator": {"propertyName": "kind"}}, "needs a oneOf"),
        ({"oneOf": [], "discriminator": {"propertyName": "kind"}}, "needs a mapping"),
        ("string", "a schema must be an object"),
    ],
)
def test_unsupported_schemas_raise_at_once(schema: Any, message: str) -> None:
    with pytest.raises(SpecError, match=message):
        problems(schema, None)


LEAVES: list[Any] = [
    True,
    False,
    {"type": "string", "minLength": 2},
    {"type": ["integer", "null"], "minimum": 0},
    {"type": "boolean"},
    {"type": "number", "exclusiveMaximum": 1.5},
    {"const": True},
    {"enum": [1, "a", None, False]},
    {"pattern": "a"},
    ref("Cat"),
    ref("Tree"),
]
NAMES = st.sampled_from("abc")


def composed(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    arrays = {"type": st.just("array"), "items": inner}
    objects = {"properties": st.dictionaries(NAMES, inner)}
    more = {"required": st.lists(NAMES, unique=True), "additionalProperties": inner}
    members = st.lists(inner, min_size=1, max_size=3)
    return st.one_of(
        st.fixed_dictionaries(arrays, optional={"minItems": st.integers(0, 2)}),
        st.fixed_dictionaries(objects, optional=more),
        *(st.fixed_dictionaries({keyword: members}) for keyword in ("anyOf", "oneOf", "allOf")),
    )


SMALL_SPECS = st.recursive(st.sampled_from(LEAVES), composed, max_leaves=5)
KEYS = st.sampled_from(["a", "b", "c", "kind", "lives"])
SMALL_VALUES = st.recursive(
    JSON | st.sampled_from([0, 1, 1.0, 9, 10, True, False, "a", "cat", None]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=400)
@given(SMALL_SPECS, SMALL_VALUES)
def test_agrees_with_jsonschema_on_any_schema(schema: Any, value: Any) -> None:
    schemas = {"Cat": CAT, "Tree": TREE, "It": schema}
    expected = reference.validator_for(ref("It"), schemas).is_valid(value)
    assert (not Validator(schemas).problems("It", value)) == expected


OURS = Validator(reference.document()["components"]["schemas"])


@pytest.mark.parametrize("name", ["MessageCreateParams", "MessageCountTokensParams", "Message", "StreamedEvent"])
def test_agrees_with_jsonschema_on_the_spec(name: str) -> None:
    @settings(max_examples=150, suppress_health_check=list(HealthCheck))
    @given(with_junk(values_of(name)))
    def check(value: Any) -> None:
        found = OURS.problems(name, value)
        assert (not found) == reference.schema(name).is_valid(value), found

    check()


def test_a_long_body_is_fast() -> None:
    blocks = [{"type": "text", "text": "a few words"} for _ in range(20_000)]
    value = {"model": "m", "max_tokens": 1, "messages": [{"role": "user", "content": blocks}]}
    assert len(json.dumps(value)) > 800_000
    start = time.process_time()
    assert not OURS.problems("MessageCreateParams", value)
    assert time.process_time() - start < 1  # seconds; it takes 0.06
