"""The input of a tool is the same whether or not its value was read before it was complete."""

from __future__ import annotations

import copy
import json
import pickle

import pytest

from anthropic_messages._streaming.unfinished_input import complete
from anthropic_messages.streaming import UnfinishedInput


def arrived(text: str, *, read_value: bool) -> UnfinishedInput:
    """Return an input that arrived in pieces of five characters."""
    unfinished = UnfinishedInput()
    for start in range(0, len(text), 5):
        unfinished.pieces.append(text[start : start + 5])
        if read_value:
            _ = unfinished.value
    return unfinished


@pytest.mark.parametrize("read_value", [True, False])
class TestComplete:
    @pytest.mark.parametrize(
        "text", ['{"a": 1e400}', '{"n": 123456789012345678901234567890}', '"\\ud83d"', "[]", " 12 ", '{"a": 1, "a": 2}']
    )
    def test_a_complete_text(self, text: str, read_value: bool) -> None:
        assert complete(arrived(text, read_value=read_value)) == json.loads(text)

    @pytest.mark.parametrize("text", ['{"a": NaN}', '{"a": -Infinity}', "\ufeff{}", '{"a": 01}', "{} {}", "{'a': 1}"])
    def test_text_that_is_not_json(self, text: str, read_value: bool) -> None:
        invalid = arrived(text, read_value=read_value)
        assert complete(invalid) is invalid
        assert (invalid.reason, invalid.partial_json) == ("invalid", text)

    @pytest.mark.parametrize("text", ['{"a": "b', "[1, 2", '{"a', "tru", "-"])
    def test_text_that_is_cut_off(self, text: str, read_value: bool) -> None:
        unfinished = arrived(text, read_value=read_value)
        assert complete(unfinished) is unfinished
        assert (unfinished.reason, unfinished.partial_json) == ("unfinished", text)


def test_the_value_so_far() -> None:
    unfinished = UnfinishedInput()
    assert unfinished.value == {}
    unfinished.pieces.append('{"city": "Par')
    assert unfinished.value == {"city": "Par"}
    assert "Par" in repr(unfinished)
    with pytest.raises(TypeError):
        unfinished["city"]  # type: ignore[index]


def test_comparing_copying_and_pickling() -> None:
    unfinished = arrived('{"a": "b', read_value=True)
    for other in (copy.deepcopy(unfinished), pickle.loads(pickle.dumps(unfinished))):
        assert other == unfinished
        assert other.value == {"a": "b"}
    assert unfinished != UnfinishedInput("{")
    assert unfinished != UnfinishedInput(unfinished.partial_json, reason="invalid")
