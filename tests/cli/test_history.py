"""The parts of a message that can be sent back."""

from __future__ import annotations

from typing import Any

import pytest

from anthropic_messages.cli._history import returnable_content
from anthropic_messages.testing import FakeAnthropic
from anthropic_messages.types import Message

TEXT = {"type": "text", "text": "Hi."}
EMPTY = {"type": "text", "text": " "}
THINKING = {"type": "thinking", "thinking": "Hm.", "signature": "c2lnbmVk"}
CUT_THINKING = {"type": "thinking", "thinking": "Hm", "signature": ""}
REDACTED = {"type": "redacted_thinking", "data": "c2VjcmV0"}
CALL = {"type": "tool_use", "id": "toolu_1", "name": "add", "input": {"a": 1}}
CUT_CALL = {**CALL, "input": {"$unfinished_input": {"partial_json": '{"a": ', "reason": "unfinished"}}}
WRONG_CALL = {**CALL, "input": {"$unfinished_input": {"partial_json": "{a}", "reason": "invalid"}}}


def message(*content: dict[str, Any]) -> Message:
    fields = {"id": "msg_1", "type": "message", "role": "assistant", "model": "m", "stop_reason": None}
    usage = {"input_tokens": 1, "output_tokens": 1}
    return Message.from_dict({**fields, "usage": usage, "content": list(content)})


@pytest.mark.parametrize(
    ("content", "is_complete", "expected"),
    [
        ([THINKING, TEXT], True, [THINKING, TEXT]),
        ([EMPTY, CALL], True, [CALL]),
        ([TEXT, WRONG_CALL], True, [TEXT, {**CALL, "input": {"INVALID_JSON": "{a}"}}]),
        ([THINKING, REDACTED, TEXT], False, [THINKING, REDACTED, TEXT]),
        ([TEXT, THINKING], False, [TEXT]),
        ([CUT_THINKING], False, []),
        ([TEXT, CALL], False, [TEXT]),
        ([TEXT, CUT_CALL], False, [TEXT]),
        ([EMPTY], False, []),
    ],
)
def test_what_can_be_sent_back(content: Any, is_complete: bool, expected: Any) -> None:
    kept = returnable_content(message(*content), is_complete=is_complete)
    assert kept == expected
    if kept and kept[-1]["type"] == "text":
        tool = {"name": "add", "input_schema": {"type": "object"}}
        turns: Any = [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": kept}]
        with FakeAnthropic() as fake, fake.client() as client:
            turns.append({"role": "user", "content": "Go on"})
            client.messages.create(model="m", max_tokens=9, messages=turns, tools=[tool])


def test_nothing_arrived() -> None:
    assert returnable_content(None, is_complete=False) == []
