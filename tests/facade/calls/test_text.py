"""`message.text`: the joined text of a message, wherever a message comes from."""

from __future__ import annotations

from typing import Any

import pytest

from anthropic_messages.testing import FakeAnthropic
from anthropic_messages.types import Message, ParsedMessage

ASK: dict[str, Any] = {"model": "m", "max_tokens": 100, "messages": [{"role": "user", "content": "Hi"}]}
TEXT = {"type": "text", "text": "Hello, "}
WORLD = {"type": "text", "text": "world.", "citations": None}
CALL = {"type": "tool_use", "id": "t", "name": "n", "input": {}}


@pytest.mark.parametrize("cls", [Message, ParsedMessage])
@pytest.mark.parametrize(
    ("content", "text"),
    [([TEXT, CALL, {"type": "new", "text": "no"}, WORLD], "Hello, world."), ([CALL], ""), ([], ""), (None, "")],
)
def test_the_text_of_all_text_blocks(cls: type[Message], content: Any, text: str) -> None:
    message = cls.from_dict({"id": "a", "content": content})
    assert message.text == text
    assert message.to_dict() == {"id": "a", "content": content}
    assert "text" not in cls.model_fields
    with pytest.raises(AttributeError):
        message.text = "other"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]


def test_an_unknown_field_named_text_is_kept_apart() -> None:
    message = Message.from_dict({"id": "a", "content": [TEXT], "text": 1})
    assert message.text == "Hello, "
    assert message.model_extra == {"text": 1}
    assert message.model_copy(update={"text": 2}).to_dict() == {"id": "a", "content": [TEXT], "text": 2}


def test_streams_and_batches(fake_anthropic: FakeAnthropic) -> None:
    client = fake_anthropic.client()
    fake_anthropic.reply("One two three.")
    texts = []
    with client.messages.stream(**ASK) as stream:
        for event in stream:
            if event.type == "text":
                texts.append(event.text)
                assert stream.current_message_snapshot.text == "".join(texts)
        assert stream.get_final_message().text == stream.get_final_text() == "One two three."
    done = client.messages.batches.run([{"custom_id": "a", "params": {**ASK, "max_tokens": 50}}])
    assert done.messages["a"].text == "".join(
        block.text for block in done.messages["a"].content if block.type == "text"
    )
    assert done.messages["a"].text
