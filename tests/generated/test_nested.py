"""Models with JSON that is nested too deeply for recursion."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
from anthropic_messages_client.encoding import encode_json
from anthropic_messages_client.models import _nested
from anthropic_messages_client.models.message import Message
from hypothesis import given
from hypothesis import strategies as st

from anthropic_messages._json_text import is_deep, read_nested_json
from anthropic_messages._partial_json import PartialJSON

LEVELS = 5_000
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(), inside, max_size=3),
    max_leaves=10,
)


def deep_value(levels: int = LEVELS) -> Any:
    value: Any = {"end": [1, None, "é\n"]}
    for level in range(levels):
        value = {"a": value} if level % 2 else [value, "b"]
    return value


def message(tool_input: Any) -> Message:
    block = {"type": "tool_use", "id": "toolu_1", "name": "f", "input": tool_input}
    return Message.from_dict({"id": "msg_1", "type": "message", "role": "assistant", "content": [block]})


def compact(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))


def is_equal(one: Any, other: Any) -> bool:
    """Return True if two values are equal, at any depth."""
    return _nested.written(one, None, compact) == _nested.written(other, None, compact)


def test_models_with_deep_input() -> None:
    value = deep_value()
    response = message(value)
    assert is_equal(response.to_dict()["content"][0]["input"], value)
    assert is_equal(response.model_dump()["content"][0]["input"], value)
    assert is_equal(read_nested_json(response.to_json().encode())["content"][0]["input"], value)
    for other in (copy.deepcopy(response), pickle.loads(pickle.dumps(response)), response.model_copy(deep=True)):
        assert other == response
        assert is_equal(other.content[0].input, value)  # type: ignore[union-attr]  # pyright: ignore
        assert other.content[0].input is not value  # type: ignore[union-attr]  # pyright: ignore
    assert response != message(deep_value(LEVELS - 2))
    assert len(repr(response)) < 5_000


def test_deep_input_of_a_request_is_rejected() -> None:
    with pytest.raises(ValueError, match="nested too deeply"):
        encode_json({"messages": [{"role": "assistant", "content": message(deep_value()).content}]})


def test_deep_json_is_decoded() -> None:
    text = b'{"a":' * LEVELS + b"[1e400, 12345678901234567890123]" + b"}" * LEVELS
    assert _nested.written(read_nested_json(text), None, compact).startswith('{"a":{"a":')
    with pytest.raises(ValueError, match="nested too deeply"):
        read_nested_json(text[:-1])
    parser = PartialJSON()
    parser.feed(text.decode())
    assert is_equal(parser.finish(), read_nested_json(text))


def test_is_deep() -> None:
    assert not any(map(is_deep, (None, 1, "x", [], {}, [[]], deep_value(50))))
    assert is_deep(deep_value(200))


@given(JSON, st.sampled_from([None, 0, 2]))
def test_results_equal_those_of_the_recursive_functions(value: Any, indent: int | None) -> None:
    dumps = json.dumps

    def encode_leaf(item: Any) -> str:
        return dumps(item, separators=(",", ":"))

    separators = (",", ":") if indent is None else (",", ": ")
    assert _nested.written(value, indent, encode_leaf) == dumps(value, indent=indent, separators=separators)
    assert _nested.copied(value, lambda item: item) == value
    assert _nested.joined(*_nested.flattened(value)) == value
    assert _nested.equal(value, copy.deepcopy(value))


@given(JSON, JSON)
def test_equality_equals_that_of_python(one: Any, other: Any) -> None:
    assert _nested.equal(one, other) == (one == other)
