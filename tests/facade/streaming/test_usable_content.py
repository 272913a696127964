"""The content of an interrupted stream that can be sent back. The API accepts it wherever the stream ended."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthropic_messages import Anthropic, AnthropicError, APIConnectionError, AsyncAnthropic, usable_content
from anthropic_messages.testing import FakeAnthropic
from anthropic_messages.testing._model.events import encode_event, message_events
from anthropic_messages.types import Message

QUESTION: list[Any] = [{"role": "user", "content": "Hi"}]
ASK: dict[str, Any] = {"model": "claude-haiku-4-5", "max_tokens": 2000, "messages": QUESTION}
TEXT: dict[str, Any] = {"type": "text", "text": "Hello, world. \n", "citations": None}
THINKING: dict[str, Any] = {"type": "thinking", "thinking": "Let me think about it.", "signature": "c2lnbmVk"}
CALL: dict[str, Any] = {"type": "tool_use", "id": "toolu_1", "name": "f", "input": {"city": "Paris", "days": [1, 2]}}
SEARCH: dict[str, Any] = {"type": "server_tool_use", "id": "srvtoolu_1", "name": "web_search", "input": {"query": "x"}}
FOUND: dict[str, Any] = {
    "type": "web_search_tool_result",
    "tool_use_id": "srvtoolu_1",
    "content": [{"type": "web_search_result", "url": "u", "title": "t", "encrypted_content": "e", "page_age": None}],
}
BLANK: dict[str, Any] = {"type": "text", "text": " \n"}
REDACTED: dict[str, Any] = {"type": "redacted_thinking", "data": "ZGF0YQ=="}


def message(content: list[dict[str, Any]], stop_reason: str | None = "end_turn") -> dict[str, Any]:
    return {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "m",
        "content": content,
        "stop_reason": stop_reason,
        "stop_sequence": None,
        "usage": {"input_tokens": 1, "output_tokens": 1},
    }


def arrived(data: bytes) -> tuple[dict[str, Any], httpx.MockTransport]:
    """Return the transport and settings of a client that gets this part of a stream."""
    response = httpx.Response(200, headers={"content-type": "text/event-stream"}, content=data)
    return {"api_key": "k", "base_url": "http://a.test", "max_retries": 0}, httpx.MockTransport(
        lambda request: response
    )


def interrupted(data: bytes) -> list[Any]:
    """Return the usable content of the part of a stream that has arrived."""
    settings, transport = arrived(data)
    client = Anthropic(**settings, http_client=httpx.Client(transport=transport))
    snapshot: Message | None
    found: list[Any] = []
    try:
        with client.messages.stream(**ASK) as stream:
            assert stream.usable_content() == []
            try:
                stream.until_done()
            finally:
                found = stream.usable_content()
        snapshot = stream.current_message_snapshot
    except APIConnectionError as error:
        snapshot = error.snapshot
    before = snapshot and snapshot.to_dict()
    assert usable_content(snapshot) == found
    for block in usable_content(snapshot):
        block.mine = 1  # type: ignore[attr-defined]  # pyright: ignore
    assert (snapshot and snapshot.to_dict()) == before, "the blocks are copies"
    return found


blocks = st.lists(
    st.sampled_from([[TEXT], [THINKING], [CALL], [SEARCH, FOUND], [BLANK], [REDACTED], [BLANK, SEARCH]]), max_size=5
).map(
    lambda groups: [
        {name: f"{value}_{number}" if name in ("id", "tool_use_id") else value for name, value in block.items()}
        for number, group in enumerate(groups)
        for block in group
    ]
)


@given(blocks, st.data())
def test_the_api_accepts_it_after_any_interruption(content: list[dict[str, Any]], draw: st.DataObject) -> None:
    stream = b"".join(map(encode_event, message_events(message(content))))
    usable = interrupted(stream[: draw.draw(st.integers(0, len(stream)), label="bytes")])
    if not usable:
        return
    answer = {"role": "assistant", "content": usable}
    calls = [block.id for block in usable if block.type == "tool_use"]
    results = [{"type": "tool_result", "tool_use_id": call, "content": "sunny"} for call in calls]
    client = FakeAnthropic().client()
    assert client.messages.create(
        **{**ASK, "messages": [*QUESTION, answer, {"role": "user", "content": results or "Go on"}]}
    )
    if not calls:
        assert client.messages.create(**{**ASK, "messages": [*QUESTION, answer]})


@pytest.mark.parametrize(
    ("content", "usable"),
    [
        ([THINKING, TEXT, CALL], [THINKING, TEXT, CALL]),
        ([{**THINKING, "signature": ""}, TEXT], [{**TEXT, "text": "Hello, world."}]),
        (
            [THINKING, {**CALL, "input": {"$unfinished_input": {"partial_json": "{", "reason": "unfinished"}}}],
            [THINKING],
        ),
        ([TEXT, SEARCH], [{**TEXT, "text": "Hello, world."}]),
        ([SEARCH, FOUND, BLANK], [SEARCH, FOUND]),
        ([FOUND], []),
        ([{"type": "new", "half": 1}], []),
        ([{"type": "new", "whole": 1}, BLANK, CALL], [{"type": "new", "whole": 1}, CALL]),
        ([BLANK], []),
        (None, []),
    ],
)
def test_what_is_left_out(content: Any, usable: Any) -> None:
    stored = Message.from_dict(message(content, None))
    assert [block.to_dict() for block in usable_content(stored)] == usable
    assert stored.to_dict() == message(content, None)


def test_a_paused_turn_keeps_the_call_that_the_api_continues() -> None:
    assert [block.to_dict() for block in usable_content(Message.from_dict(message([SEARCH], "pause_turn")))] == [SEARCH]
    assert usable_content(Message.from_dict(message([SEARCH], "max_tokens"))) == []
    assert usable_content(None) == []


def test_the_text_continues_where_it_was_cut(fake_anthropic: FakeAnthropic) -> None:
    fake_anthropic.reply("One two three four five six seven eight nine ten.")
    fake_anthropic.fault.cut(at_event=5)
    client = fake_anthropic.client(max_retries=0)
    messages = list(QUESTION)
    with pytest.raises(APIConnectionError), client.messages.stream(**ASK) as stream:
        stream.until_done()
    content = stream.usable_content()
    assert content
    messages.append({"role": "assistant", "content": content})
    fake_anthropic.reply("and so on.")
    rest = client.messages.create(**{**ASK, "messages": messages})
    assert rest.text == "and so on."
    assert fake_anthropic.requests[-1].messages[-1]["content"] == [
        json.loads(block.model_dump_json(exclude_none=True)) for block in content
    ]


def test_async_streams_have_it_too() -> None:
    async def run() -> list[Any]:
        data = b"".join(map(encode_event, message_events(message([THINKING, TEXT]))))
        settings, transport = arrived(data[: data.index(b"Hello")])
        client = AsyncAnthropic(**settings, http_client=httpx.AsyncClient(transport=transport))
        async with client, client.messages.stream(**ASK) as stream:
            with pytest.raises(AnthropicError):
                await stream.until_done()
            return stream.usable_content()

    assert [block.type for block in asyncio.run(run())] == ["thinking"]
