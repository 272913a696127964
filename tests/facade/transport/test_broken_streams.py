"""Streams that fail before or after their first event."""

from __future__ import annotations

import json
import threading
import traceback
from typing import Any

import anyio
import pytest

from anthropic_messages import (
    Anthropic,
    APIResponseValidationError,
    APITimeoutError,
    IncompleteStreamError,
    OverloadedError,
)
from tests.facade.conftest import QUESTION
from tests.facade.streaming.test_streams import BEGUN, PING, START, TEXT, ending
from tests.support.transports import Flavour, Secure
from tests.support.wire import Answer, Wire, hang_up, reset, silence, sse, stream

from .answers import HEAD, byte_by_byte, raw
from .checks import ONCE, Fault, check_error, create, create_unhurried, follow, one_after_another, table, ways

OVERLOADED = {"type": "error", "error": {"type": "overloaded_error", "message": "Busy."}}
BEFORE_MESSAGE_STOP = "before message_stop"
STREAM_HEAD = HEAD + b"content-type: text/event-stream\r\n"
CHUNKED_HEAD = STREAM_HEAD + b"transfer-encoding: chunked\r\n\r\n"


def chunks(*bodies: bytes, then: Answer | None = hang_up) -> Answer:
    """Send a stream in already encoded chunks, each separately."""
    return raw(CHUNKED_HEAD, *bodies, then=then, pace=0.05)


def chunk(body: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(body), body)


def timeout_fault(answer: Answer, text: str, requests: int = 1, **settings: Any) -> Fault:
    return Fault(answer, APITimeoutError, text, requests, settings)


def check(flavour: Flavour, wire: Wire, fault: Fault) -> Any:
    wire.script = [fault.answer] * fault.requests
    settings = {"retry_policy": ONCE, **fault.settings}
    followed, answer = one_after_another(flavour, follow(flavour), create_unhurried, **settings)
    assert followed.message is None
    check_error(followed.error, fault)
    assert getattr(answer, "content", answer)[0].text == "Paris."
    assert len(wire.received) == fault.requests + 1
    return followed


@ways
@table(
    {
        "closed": Fault(stream(then=hang_up), IncompleteStreamError, BEFORE_MESSAGE_STOP),
        "reset": Fault(stream(then=reset), IncompleteStreamError, BEFORE_MESSAGE_STOP),
        "ended": Fault(stream(), IncompleteStreamError, BEFORE_MESSAGE_STOP),
        "ended after a ping": Fault(stream(PING), IncompleteStreamError, BEFORE_MESSAGE_STOP),
        "a broken chunk": Fault(chunks(b"zz\r\n"), IncompleteStreamError, BEFORE_MESSAGE_STOP),
        "an error": Fault(stream(OVERLOADED), OverloadedError, "^200 overloaded_error: Busy. Tried 2 times"),
        "not gzip": Fault(
            stream(START, content_encoding="gzip"),
            APIResponseValidationError,
            r"can't be decoded by its content-encoding \(gzip\)",
            1,
        ),
        "invalid JSON": Fault(stream(b"data: {\n\n"), APIResponseValidationError, "is not JSON: '{'", 1),
        "silence": timeout_fault(stream(then=silence), "silent for 0.5 s.*`timeout=`", 2, timeout=0.5),
        "silence, stream_idle_timeout": timeout_fault(
            stream(then=silence), "silent for 0.5 s.*`stream_idle_timeout=`", 2, stream_idle_timeout=0.5
        ),
        "silence, total_timeout": timeout_fault(
            stream(then=silence), "`total_timeout` expired before.*`total_timeout=`", total_timeout=0.5
        ),
    }
)
@pytest.mark.filterwarnings(
    "ignore:Async generator 'http:ResourceWarning"
)  # trio warns of a generator in httpx's decoder.
def test_failure_before_the_first_event(flavour: Flavour, wire: Wire, fault: Fault) -> None:
    followed = check(flavour, wire, fault)
    assert followed.events == []
    assert followed.error.attempts == fault.requests


@ways
@table(
    {
        "closed": Fault(stream(*BEGUN, then=hang_up), IncompleteStreamError, BEFORE_MESSAGE_STOP, 1),
        "reset": Fault(stream(*BEGUN, then=reset), IncompleteStreamError, BEFORE_MESSAGE_STOP, 1),
        "ended": Fault(stream(*BEGUN), IncompleteStreamError, BEFORE_MESSAGE_STOP, 1),
        "closed in an event": Fault(
            stream(*BEGUN, sse(TEXT[2])[:20], then=hang_up), IncompleteStreamError, BEFORE_MESSAGE_STOP, 1
        ),
        "ended in an event": Fault(stream(*BEGUN, sse(TEXT[2])[:-1]), IncompleteStreamError, BEFORE_MESSAGE_STOP, 1),
        "ended without chunked encoding": Fault(
            raw(STREAM_HEAD + b"\r\n", sse(*BEGUN), then=hang_up), IncompleteStreamError, BEFORE_MESSAGE_STOP, 1
        ),
        "content-length too long": Fault(
            raw(STREAM_HEAD + b"content-length: 9999\r\n\r\n", sse(*BEGUN), then=hang_up),
            IncompleteStreamError,
            BEFORE_MESSAGE_STOP,
            1,
        ),
        "a broken chunk": Fault(chunks(chunk(sse(*BEGUN)), b"zz\r\n"), IncompleteStreamError, BEFORE_MESSAGE_STOP, 1),
        "an incomplete chunk": Fault(
            chunks(chunk(sse(*BEGUN)), b"99\r\nevent"), IncompleteStreamError, BEFORE_MESSAGE_STOP, 1
        ),
        "an error": Fault(stream(*BEGUN, OVERLOADED), OverloadedError, "^200 overloaded_error: Busy", 1),
        "invalid JSON": Fault(stream(*BEGUN, b"data: {\n\n"), APIResponseValidationError, "is not JSON: '{'", 1),
        "invalid UTF-8": Fault(
            stream(*BEGUN, b'event: content_block_delta\ndata: {"type": "\xff"}\n\n'),
            APIResponseValidationError,
            "is not JSON",
            1,
        ),
        "silence": timeout_fault(stream(*BEGUN, then=silence), "silent for 0.5 s.*`timeout=`", timeout=0.5),
        "silence, stream_idle_timeout": timeout_fault(
            stream(*BEGUN, then=silence), "silent for 0.5 s.*`stream_idle_timeout=`", stream_idle_timeout=0.5
        ),
        "silence, stream_stall_timeout": timeout_fault(
            stream(*BEGUN, then=silence), "silent for 0.5 s.*`stream_stall_timeout=`", stream_stall_timeout=0.5
        ),
        "silence, total_timeout": timeout_fault(
            stream(*BEGUN, then=silence), "`total_timeout` expired before.*`total_timeout=`", total_timeout=0.5
        ),
        "slow events, total_timeout": timeout_fault(
            stream(START, TEXT[0], *[TEXT[1]] * 99, pace=0.02),
            "`total_timeout` expired before.*`total_timeout=`",
            total_timeout=0.5,
        ),
        "a chunk byte by byte": timeout_fault(
            raw(CHUNKED_HEAD, chunk(sse(*BEGUN)), then=byte_by_byte(b"5000\r\nevent: " + b"x" * 99, 0.02)),
            "`total_timeout` expired before.*`total_timeout=`",
            total_timeout=0.5,
        ),
    }
)
def test_failure_after_the_first_event(flavour: Flavour, wire: Wire, fault: Fault) -> None:
    """The call is not retried, and the error has the snapshot of the message."""
    followed = check(flavour, wire, fault)
    assert followed.types[0] == "message_start"
    assert followed.error.snapshot.content[0].type == "text"
    assert followed.error.attempts == 1
    assert followed.error.request_id == "req_1"


@ways
@pytest.mark.parametrize(("begun", "requests"), [([], 2), (BEGUN, 1)], ids=["before the first event", "after it"])
def test_pings_are_not_progress(
    flavour: Flavour, wire: Wire, fast_clock: None, begun: list[dict[str, Any]], requests: int
) -> None:
    pings = stream(*begun, *[PING] * 1000, pace=0.001)
    says = "no progress for 10 s.*`stream_stall_timeout=`"
    followed = check(flavour, wire, timeout_fault(pings, says, requests, stream_stall_timeout=10))
    assert followed.error.attempts == requests
    assert followed.types[:1] == [event["type"] for event in begun[:1]]


@ways
def test_stream_byte_by_byte_is_complete(flavour: Flavour, wire: Wire) -> None:
    wire.script = [
        raw(STREAM_HEAD + b"\r\n", then=lambda handler: (byte_by_byte(content, 0.0005)(handler), hang_up(handler)))
    ]
    content = sse(START, *TEXT, *ending())
    followed, answer = one_after_another(flavour, follow(flavour), create, timeout=0.5, retry_policy=ONCE)
    assert followed.message.content[0].text == answer.content[0].text == "Paris."


@ways
@pytest.mark.parametrize(
    "answer", [stream(*BEGUN, OVERLOADED), stream(*BEGUN, b"data: {\n\n"), stream(*BEGUN, then=reset)]
)
def test_reading_after_an_error_raises_the_same_error(flavour: Flavour, wire: Wire, answer: Answer) -> None:
    """The same exception object is raised again. Its traceback does not grow, and its response can be read."""
    wire.script = [answer]
    errors: list[Any] = []
    depths: list[int] = []

    def record(error: Exception) -> None:
        errors.append(error)
        depths.append(len(traceback.extract_tb(error.__traceback__)))

    def blocking(client: Any) -> None:
        with client.messages.stream(**QUESTION) as events:
            for _ in range(5):
                try:
                    events.until_done()
                except Exception as error:
                    record(error)

    async def awaited(client: Any) -> None:
        async with client.messages.stream(**QUESTION) as events:
            for _ in range(5):
                try:
                    await events.until_done()
                except Exception as error:
                    record(error)

    flavour.given(blocking if flavour.name == "sync" else awaited)
    assert len(errors) == 5
    assert len(set(map(id, errors))) == len(set(depths)) == 1
    if hasattr(errors[0], "response"):
        assert errors[0].response.status_code == 200
        assert errors[0].response.headers["request-id"] == "req_1"
        assert errors[0].response.text == (json.dumps(OVERLOADED) if errors[0].body else "")


@ways
def test_close_by_another_thread_or_task_wakes_the_reader(flavour: Flavour, wire: Wire) -> None:
    """The reader that waits for the next event wakes up."""
    wire.script = [stream(*BEGUN, then=silence)]
    errors: list[Any] = []

    def blocking(client: Any) -> Any:
        with client.messages.stream(**QUESTION) as events:
            threading.Timer(0.05, events.close).start()
            with pytest.raises(IncompleteStreamError, match="This program closed the stream") as caught:
                events.until_done()
        errors.append(caught.value)
        return create(client)

    async def awaited(client: Any) -> Any:
        async with client.messages.stream(**QUESTION) as events, anyio.create_task_group() as tasks:

            async def close() -> None:
                await anyio.sleep(0.05)
                await events.close()

            tasks.start_soon(close)
            with pytest.raises(IncompleteStreamError, match="This program closed the stream") as caught:
                await events.until_done()
        errors.append(caught.value)
        return await create(client)

    answer = flavour.given(blocking if flavour.name == "sync" else awaited)
    assert errors[0].snapshot.content[0].text == "Par"
    assert answer.content[0].text == "Paris."
    assert (len(wire.received), wire.connections) == (2, 2)


def test_close_by_another_thread_over_tls_wakes_the_reader(
    wire: Wire, secure: Secure, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(secure.authority))
    wire.script = [stream(*BEGUN, then=silence)]
    with Anthropic(api_key="offline", base_url=secure.url) as client:
        with client.messages.stream(**QUESTION) as events:
            threading.Timer(0.05, events.close).start()
            with pytest.raises(IncompleteStreamError, match="This program closed the stream"):
                events.until_done()
        assert create(client).content[0].text == "Paris."
