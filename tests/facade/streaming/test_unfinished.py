"""A tool's input is the same whether or not somebody looked at it while it came."""

from __future__ import annotations

import copy
import json
import pickle

import pytest

from anthropic_messages._streaming.unfinished_input import complete
from anthropic_messages.streaming import UnfinishedInput


def arrived(text: str, *, look: bool) -> UnfinishedInput:
    """An input that came in pieces of five characters."""
    unfinished = UnfinishedInput()
    for start in range(0, len(text), 5):
        unfinished.pieces.append(text[start : start + 5])
        if look:
            _ = unfinished.value
    return unfinished


@pytest.mark.parametrize("look", [True, False])
class TestTheEnd:
    @pytest.mark.parametrize(
        "text", ['{"a": 1e400}', '{"n": 123456789012345678901234567890}', '"\\ud83d"', "[]", " 12 ", '{"a": 1, "a": 2}']
    )
    def test_a_whole_text(self, text: str, look: bool) -> None:
        assert complete(arrived(text, look=look)) == json.loads(text)

    @pytest.mark.parametrize("text", ['{"a": NaN}', '{"a": -Infinity}', "\ufeff{}", '{"a": 01}', "{} {}", "{'a': 1}"])
    def test_what_is_no_json(self, text: str, look: bool) -> None:
        invalid = arrived(text, look=look)
        assert complete(invalid) is invalid
        assert (invalid.reason, invalid.partial_json) == ("invalid", text)

    @pytest.mark.parametrize("text", ['{"a": "b', "[1, 2", '{"a', "tru", "-"])
    def test_what_is_cut_off_stays_unfinished(self, text: str, look: bool) -> None:
        unfinished = arrived(text, look=look)
        assert complete(unfinished) is unfinished
        assert (unfinished.reason, unfinished.partial_json) == ("unfinished", text)


def test_what_it_tells_so_far() -> None:
    unfinished = UnfinishedInput()
    assert unfinished.value == {}
    unfinished.pieces.append('{"city": "Par')
    assert unfinished.value == {"city": "Par"}
    assert "Par" in repr(unfinished)
    with pytest.raises(TypeError):
        unfinished["city"]  # type: ignore[index]


def test_it_can_be_compared_copied_and_sent_to_another_process() -> None:
    unfinished = arrived('{"a": "b', look=True)
    for other in (copy.deepcopy(unfinished), pickle.loads(pickle.dumps(unfinished))):
        assert other == unfinished
        assert other.value == {"a": "b"}
    assert unfinished != UnfinishedInput("{")
    assert unfinished != UnfinishedInput(unfinished.partial_json, reason="invalid")
