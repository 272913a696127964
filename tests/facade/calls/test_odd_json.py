"""JSON that Python reads or writes but that is no JSON: lone surrogates, NaN and infinite numbers."""

from __future__ import annotations

import json
import logging
import re
from typing import Any

import httpx
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from anthropic_messages import Anthropic, APIResponseValidationError
from anthropic_messages._observe.otel_content import response_attributes
from anthropic_messages.testing._recordings.recording import dump, response_to_json
from anthropic_messages.types import Message, ToolUseBlock

ASK: dict[str, Any] = {"model": "m", "max_tokens": 10, "messages": [{"role": "user", "content": "Hi"}]}
CALL: dict[str, Any] = {"type": "tool_use", "id": "t", "name": "n"}
LONE = re.compile("[\ud800-\udfff]")
MESSAGE: dict[str, Any] = {
    "id": "msg_1",
    "type": "message",
    "role": "assistant",
    "model": "m",
    "content": [],
    "stop_reason": "end_turn",
    "stop_sequence": None,
    "usage": {"input_tokens": 1, "output_tokens": 1},
}


def answering(body: str, kind: str = "application/json") -> Anthropic:
    """Return a client whose every request gets this body."""
    headers = {"content-type": kind, "request-id": "req_1"}
    transport = httpx.MockTransport(lambda request: httpx.Response(200, headers=headers, content=body.encode()))
    return Anthropic(
        api_key="k", base_url="http://a.test", max_retries=0, http_client=httpx.Client(transport=transport)
    )


def refuse(literal: str) -> None:
    raise AssertionError(literal)


texts = st.text(st.characters() | st.characters(categories=["Cs"]))
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=10,
)


@given(values, st.sampled_from([None, 1]))
def test_what_is_written_is_json_in_utf_8(value: Any, indent: int | None) -> None:
    data = {**CALL, "input": {"x": value}}
    block = ToolUseBlock.from_dict(data)
    expected = json.loads(json.dumps(data))
    for text in (block.to_json(indent=indent), block.model_dump_json(indent=indent, exclude_unset=True)):
        assert json.loads(text.encode().decode(), parse_constant=refuse) == expected
    message = Message.from_dict({**MESSAGE, "content": [data]})
    for text in response_attributes(message).values():
        json.loads(text.encode(), parse_constant=refuse)
    response = httpx.Response(200, headers={"content-type": "application/json"}, text=block.to_json())
    recorded = json.loads(dump(response_to_json(response)).encode(), parse_constant=refuse)
    assert recorded.get("body", expected) == expected


@given(texts)
def test_the_log_of_bodies_is_json(text: str) -> None:
    assume(not LONE.search(json.loads(json.dumps(text))))  # A request with one is refused.
    written: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: written.append(record.getMessage())  # type: ignore[method-assign]
    bodies = logging.getLogger("anthropic_messages.bodies")
    bodies.addHandler(handler)
    bodies.setLevel(logging.DEBUG)
    try:
        content = [{"type": "text", "text": text}]
        client = answering(json.dumps({**MESSAGE, "content": content}))
        client.messages.create(**{**ASK, "messages": [{"role": "user", "content": json.loads(json.dumps(text)) + "."}]})
    finally:
        bodies.removeHandler(handler)
        bodies.setLevel(logging.NOTSET)
    request, response = (line.encode().decode().split(" ", 2)[2] for line in written)
    assert json.loads(request)["messages"][0]["content"] == json.loads(json.dumps(text + "."))
    assert json.loads(response)["content"] == json.loads(json.dumps(content))


@pytest.mark.parametrize("indent", [None, 2])
def test_an_error_names_the_place_of_nan(indent: int | None) -> None:
    message = Message.from_dict({**MESSAGE, "content": [{**CALL, "input": {"x": [1, {"y": float("nan")}]}}]})
    for write in (message.to_json, message.model_dump_json):
        with pytest.raises(
            ValueError, match=r"^content\[0\]\.input\.x\[1\]\.y is NaN, which is not JSON serializable$"
        ):
            write(indent=indent)


LITERALS = ["NaN", "Infinity", "-Infinity"]


@pytest.mark.parametrize("logged", [False, True])
@pytest.mark.parametrize("literal", LITERALS)
def test_a_response_with_such_a_literal_is_refused(literal: str, logged: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logging.getLogger("anthropic_messages.bodies"), "level", logging.DEBUG if logged else 0)
    body = json.dumps({**MESSAGE, "content": [{**CALL, "input": {"x": 12345}}]}).replace("12345", literal)
    client = answering(body)
    calls = (
        lambda: client.messages.create(**ASK),
        lambda: client.with_raw_response.messages.create(**ASK).parse(),
        lambda: answering(f'{{"input_tokens": {literal}}}').messages.count_tokens(model="m", messages=ASK["messages"]),
        lambda: answering(f'{{"data": [{{"id": "a", "x": {literal}}}]}}').models.list(),
    )
    for call in calls:
        with pytest.raises(APIResponseValidationError, match=f"it has {literal}, which is not a JSON value"):
            call()
    row = {
        "custom_id": "a",
        "result": {"type": "succeeded", "message": json.loads(body, parse_constant=lambda _: 12345)},
    }
    rows = "\n".join(json.dumps(row).replace("12345", each) for each in (literal, "1e400", '"NaN"')) + "\n"
    results = answering(rows, "application/x-jsonl").messages.batches.results("b")
    with pytest.raises(APIResponseValidationError, match=literal):
        next(results)
    inputs = [row.result.message.content[0].input for row in results]  # type: ignore[union-attr]  # pyright: ignore
    assert inputs == [{"x": float("inf")}, {"x": "NaN"}]


@pytest.mark.parametrize("literal", LITERALS)
def test_an_event_with_such_a_literal_is_refused(literal: str) -> None:
    events = [
        {"type": "message_start", "message": MESSAGE},
        {"type": "content_block_start", "index": 0, "content_block": {**CALL, "input": {"x": 12345}}},
    ]
    body = "".join(f"event: {each['type']}\ndata: {json.dumps(each)}\n\n" for each in events).replace("12345", literal)
    with (
        answering(body, "text/event-stream").messages.stream(**ASK) as stream,
        pytest.raises(APIResponseValidationError, match="is not JSON"),
    ):
        stream.until_done()
