"""Streams that fail, before their first event and after it; each form of reading one ends with the same error."""

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

BUSY = {"type": "error", "error": {"type": "overloaded_error", "message": "Busy."}}
ENDED = "before message_stop"
EVENTS = HEAD + b"content-type: text/event-stream\r\n"
CHUNKED = EVENTS + b"transfer-encoding: chunked\r\n\r\n"


def chunks(*bodies: bytes, then: Answer | None = hang_up) -> Answer:
    """A stream in chunks as written, each by itself."""
    return raw(CHUNKED, *bodies, then=then, pace=0.05)


def chunk(body: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(body), body)


def late(answer: Answer, says: str, requests: int = 1, **settings: Any) -> Fault:
    return Fault(answer, APITimeoutError, says, requests, settings)


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
        "closed": Fault(stream(then=hang_up), IncompleteStreamError, ENDED),
        "reset": Fault(stream(then=reset), IncompleteStreamError, ENDED),
        "the end": Fault(stream(), IncompleteStreamError, ENDED),
        "the end, after a ping": Fault(stream(PING), IncompleteStreamError, ENDED),
        "a broken chunk": Fault(chunks(b"zz\r\n"), IncompleteStreamError, ENDED),
        "an error": Fault(stream(BUSY), OverloadedError, "^200 overloaded_error: Busy. Tried 2 times"),
        "no gzip": Fault(
            stream(START, content_encoding="gzip"),
            APIResponseValidationError,
            r"can't be decoded by its content-encoding \(gzip\)",
            1,
        ),
        "no event": Fault(stream(b"data: {\n\n"), APIResponseValidationError, "is not JSON: '{'", 1),
        "silence": late(stream(then=silence), "silent for 0.5 s.*`timeout=`", 2, timeout=0.5),
        "silence, as told": late(
            stream(then=silence), "silent for 0.5 s.*`stream_idle_timeout=`", 2, stream_idle_timeout=0.5
        ),
        "silence in a call's time": late(
            stream(then=silence), "`total_timeout` expired before.*`total_timeout=`", total_timeout=0.5
        ),
    }
)
@pytest.mark.filterwarnings("ignore:Async generator 'http:ResourceWarning")  # trio's, of what httpx's decoder drops
def test_before_the_first_event(flavour: Flavour, wire: Wire, fault: Fault) -> None:
    followed = check(flavour, wire, fault)
    assert followed.events == []
    assert followed.error.attempts == fault.requests


@ways
@table(
    {
        "closed": Fault(stream(*BEGUN, then=hang_up), IncompleteStreamError, ENDED, 1),
        "reset": Fault(stream(*BEGUN, then=reset), IncompleteStreamError, ENDED, 1),
        "the end": Fault(stream(*BEGUN), IncompleteStreamError, ENDED, 1),
        "closed in an event": Fault(stream(*BEGUN, sse(TEXT[2])[:20], then=hang_up), IncompleteStreamError, ENDED, 1),
        "the end in an event": Fault(stream(*BEGUN, sse(TEXT[2])[:-1]), IncompleteStreamError, ENDED, 1),
        "the end without chunks": Fault(
            raw(EVENTS + b"\r\n", sse(*BEGUN), then=hang_up), IncompleteStreamError, ENDED, 1
        ),
        "a length too long": Fault(
            raw(EVENTS + b"content-length: 9999\r\n\r\n", sse(*BEGUN), then=hang_up), IncompleteStreamError, ENDED, 1
        ),
        "a broken chunk": Fault(chunks(chunk(sse(*BEGUN)), b"zz\r\n"), IncompleteStreamError, ENDED, 1),
        "half of a chunk": Fault(chunks(chunk(sse(*BEGUN)), b"99\r\nevent"), IncompleteStreamError, ENDED, 1),
        "an error": Fault(stream(*BEGUN, BUSY), OverloadedError, "^200 overloaded_error: Busy", 1),
        "no JSON": Fault(stream(*BEGUN, b"data: {\n\n"), APIResponseValidationError, "is not JSON: '{'", 1),
        "invalid UTF-8": Fault(
            stream(*BEGUN, b'event: content_block_delta\ndata: {"type": "\xff"}\n\n'),
            APIResponseValidationError,
            "is not JSON",
            1,
        ),
        "silence": late(stream(*BEGUN, then=silence), "silent for 0.5 s.*`timeout=`", timeout=0.5),
        "silence, as told": late(
            stream(*BEGUN, then=silence), "silent for 0.5 s.*`stream_idle_timeout=`", stream_idle_timeout=0.5
        ),
        "silence, and no progress": late(
            stream(*BEGUN, then=silence), "silent for 0.5 s.*`stream_stall_timeout=`", stream_stall_timeout=0.5
        ),
        "silence in a call's time": late(
            stream(*BEGUN, then=silence), "`total_timeout` expired before.*`total_timeout=`", total_timeout=0.5
        ),
        "a drip in a call's time": late(
            stream(START, TEXT[0], *[TEXT[1]] * 99, pace=0.02),
            "`total_timeout` expired before.*`total_timeout=`",
            total_timeout=0.5,
        ),
        "a chunk that drips": late(
            raw(CHUNKED, chunk(sse(*BEGUN)), then=byte_by_byte(b"5000\r\nevent: " + b"x" * 99, 0.02)),
            "`total_timeout` expired before.*`total_timeout=`",
            total_timeout=0.5,
        ),
    }
)
def test_in_the_middle(flavour: Flavour, wire: Wire, fault: Fault) -> None:
    """What has been seen is not asked for again; what had arrived is in the error."""
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
    followed = check(flavour, wire, late(pings, says, requests, stream_stall_timeout=10))
    assert followed.error.attempts == requests
    assert followed.types[:1] == [event["type"] for event in begun[:1]]


@ways
def test_a_stream_that_drips_is_whole(flavour: Flavour, wire: Wire) -> None:
    wire.script = [
        raw(EVENTS + b"\r\n", then=lambda handler: (byte_by_byte(content, 0.0005)(handler), hang_up(handler)))
    ]
    content = sse(START, *TEXT, *ending())
    followed, answer = one_after_another(flavour, follow(flavour), create, timeout=0.5, retry_policy=ONCE)
    assert followed.message.content[0].text == answer.content[0].text == "Paris."


@ways
@pytest.mark.parametrize("answer", [stream(*BEGUN, BUSY), stream(*BEGUN, b"data: {\n\n"), stream(*BEGUN, then=reset)])
def test_whoever_asks_again_gets_the_same_error(flavour: Flavour, wire: Wire, answer: Answer) -> None:
    """The same object, with a traceback that does not grow; its response can be read."""
    wire.script = [answer]
    errors: list[Any] = []
    depths: list[int] = []

    def note(error: Exception) -> None:
        errors.append(error)
        depths.append(len(traceback.extract_tb(error.__traceback__)))

    def blocking(client: Any) -> None:
        with client.messages.stream(**QUESTION) as events:
            for _ in range(5):
                try:
                    events.until_done()
                except Exception as error:
                    note(error)

    async def awaited(client: Any) -> None:
        async with client.messages.stream(**QUESTION) as events:
            for _ in range(5):
                try:
                    await events.until_done()
                except Exception as error:
                    note(error)

    flavour.given(blocking if flavour.name == "sync" else awaited)
    assert len(errors) == 5
    assert len(set(map(id, errors))) == len(set(depths)) == 1
    if hasattr(errors[0], "response"):
        assert errors[0].response.status_code == 200
        assert errors[0].response.headers["request-id"] == "req_1"
        assert errors[0].response.text == (json.dumps(BUSY) if errors[0].body else "")


@ways
def test_closed_from_elsewhere(flavour: Flavour, wire: Wire) -> None:
    """Whoever waits for the next event wakes up."""

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


def test_closed_by_another_thread_over_tls(wire: Wire, secure: Secure, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(secure.authority))
    wire.script = [stream(*BEGUN, then=silence)]
    with Anthropic(api_key="offline", base_url=secure.url) as client:
        with client.messages.stream(**QUESTION) as events:
            threading.Timer(0.05, events.close).start()
            with pytest.raises(IncompleteStreamError, match="This program closed the stream"):
                events.until_done()
        assert create(client).content[0].text == "Paris."
