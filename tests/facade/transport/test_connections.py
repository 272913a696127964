"""Connections that fail, and answers that are no HTTP, at each point of a call."""

from __future__ import annotations

import socket
import time
from typing import Any

import pytest

from anthropic_messages import APIConnectionError, APIResponseValidationError, APITimeoutError, DefaultAioHttpClient
from tests.facade.conftest import QUESTION
from tests.support.transports import Flavour, flavours
from tests.support.wire import Wire, drip, hang_up, listening, reset, silence

from .answers import CONTENT, DEFLATED, GZIPPED, HEAD, byte_by_byte, chunked, encoded, raw, sized
from .checks import ONCE, WAYS, Fault, check_call, check_error, create, one_after_another, table, ways

BEFORE = "The connection broke before http://127.* responded"
WITHIN = r"The connection broke in the middle of the response \(status 200\) from http://127"
EITHER = rf"{BEFORE}|{WITHIN}"  # aiohttp reads ahead
GARBAGE = b"220 mail.example ESMTP\r\n"


def broken(answer: Any, says: str) -> Fault:
    return Fault(answer, APIConnectionError, says)


def invalid(answer: Any, says: str) -> Fault:
    """An answer that came whole: the same would come again, so it is not asked for again."""
    return Fault(answer, APIResponseValidationError, says, requests=1)


def late(answer: Any, says: str, requests: int = 2, **settings: Any) -> Fault:
    return Fault(answer, APITimeoutError, says, requests, settings)


@ways
@table(
    {
        "closed at once": broken(hang_up, BEFORE),
        "reset at once": broken(reset, BEFORE),
        "closed in the headers": broken(raw(HEAD, then=hang_up), BEFORE),
        "reset in the headers": broken(raw(HEAD, then=reset), BEFORE),
        "closed after the headers": broken(sized(b"", 500, then=hang_up), WITHIN),
        "reset after the headers": broken(sized(b"", 500, then=reset), WITHIN),
        "closed in the body": broken(sized(CONTENT[:99], len(CONTENT), then=hang_up), WITHIN),
        "reset in the body": broken(sized(CONTENT[:99], len(CONTENT), then=reset), WITHIN),
        "content-length too long": broken(sized(CONTENT, len(CONTENT) + 1, then=hang_up), WITHIN),
        "two lengths": broken(sized(CONTENT, 5, b"content-length: 6"), BEFORE),
        "a chunk without its end": broken(chunked(b"5\r\n{}"), WITHIN),
        "chunks without their end": broken(chunked(b"2\r\n{}\r\n"), WITHIN),
        "a chunk of no size": broken(chunked(b"zz\r\n{}\r\n0\r\n\r\n"), EITHER),
        "a chunk of a negative size": broken(chunked(b"-2\r\n{}\r\n0\r\n\r\n"), EITHER),
        "a chunk that is longer than it says": broken(chunked(b"1\r\n{}\r\n0\r\n\r\n"), EITHER),
        "another protocol": broken(raw(GARBAGE, then=hang_up), BEFORE),
        "TLS where none was asked for": broken(raw(b"\x15\x03\x01\x00\x02\x02\x16", then=hang_up), BEFORE),
        "a page without headers": broken(raw(b"<html><h1>Hello</h1></html>\r\n\r\n", then=hang_up), BEFORE),
        "a status that is none": broken(raw(b"HTTP/1.1 OK\r\n\r\n", then=hang_up), BEFORE),
        "a status of four digits": broken(raw(b"HTTP/1.1 2000 OK\r\n\r\n", then=hang_up), BEFORE),
        "a header that is none": broken(raw(HEAD + b"what\x00is this\r\n\r\n", then=hang_up), BEFORE),
        "headers without end": broken(raw(HEAD, *[b"x-y: %s\r\n" % (b"z" * 4000)] * 50, then=hang_up), BEFORE),
        "silence": late(silence, "No response from http://127.* within 0.2 s.*`timeout=`", timeout=0.2),
        "silence in the headers": late(raw(HEAD, then=silence), "No response .* within 0.2 s.*`timeout=`", timeout=0.2),
        "silence in the body": late(sized(CONTENT[:9], 99, then=silence), "0.2 s.*`timeout=`", timeout=0.2),
        "silence in a call's time": late(
            silence, "`total_timeout` expired before.*`total_timeout=`", 1, total_timeout=0.2
        ),
        "a body that drips": late(
            drip(pace=0.02), "`total_timeout` expired before.*`total_timeout=`", 1, total_timeout=0.3
        ),
        "a drip that stops": late(
            sized(CONTENT[:9], 99, then=raw(b"x", b"y", pace=0.1, then=silence)),
            "`total_timeout` expired before.*`total_timeout=`",
            1,
            total_timeout=0.4,
        ),
    }
)
def test_a_fault(flavour: Flavour, wire: Wire, fault: Fault) -> None:
    check_call(flavour, wire, fault)


@pytest.mark.filterwarnings("ignore:Async generator 'http:ResourceWarning")  # trio's, of what httpx drops
@ways
@table(
    {
        "no gzip": invalid(encoded(b"gzip", CONTENT), r"can't be decoded by its content-encoding \(gzip\)"),
        "half of gzip": invalid(encoded(b"gzip", GZIPPED[:-20]), "."),
        "damaged gzip": invalid(
            encoded(b"gzip", GZIPPED[:40] + b"\xff" * 9 + GZIPPED[49:]),
            r"can't be decoded by its content-encoding \(gzip\)",
        ),
        "no deflate": invalid(encoded(b"deflate", CONTENT), r"can't be decoded by its content-encoding \(deflate\)"),
        "an unknown encoding": invalid(encoded(b"x-odd", DEFLATED), "the response is not JSON"),
    }
)
def test_an_encoding_that_is_none(flavour: Flavour, wire: Wire, fault: Fault) -> None:
    check_call(flavour, wire, fault)


@ways
def test_less_was_announced_than_comes(flavour: Flavour, wire: Wire) -> None:
    """httpx takes what was announced, aiohttp refuses it all; the next call finds nothing that was left over."""
    wire.script = [sized(CONTENT, 99)] * (2 if flavour.make is DefaultAioHttpClient else 1)
    error, answer = one_after_another(flavour, create, create, retry_policy=ONCE)
    expected = APIConnectionError if flavour.make is DefaultAioHttpClient else APIResponseValidationError
    check_error(error, Fault(None, expected, "The connection broke|the response is not JSON"))
    assert answer.content[0].text == "Paris."


@flavours(*(way for way in WAYS if way != "sync httpx2"))  # nobody can end a read of a client of somebody else's
def test_headers_that_drip(flavour: Flavour, wire: Wire) -> None:
    began = time.monotonic()
    check_call(
        flavour,
        wire,
        late(byte_by_byte(HEAD * 20, 0.02), "`total_timeout` expired before.*`total_timeout=`", 1, total_timeout=0.3),
    )
    assert time.monotonic() - began < 10, "they take 15 seconds"


@ways
@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(drip(pace=0.001), id="a drip that never pauses for long"),
        pytest.param(encoded(b"gzip", GZIPPED), id="gzip"),
        pytest.param(encoded(b"deflate", DEFLATED), id="deflate"),
        pytest.param(sized(CONTENT + b"late", len(CONTENT), then=hang_up), id="more than was announced"),
        pytest.param(raw(HEAD + b"\r\n" + CONTENT, then=hang_up), id="a body that ends with its connection"),
        pytest.param(raw(b"HTTP/1.1 100 Continue\r\n\r\n", HEAD + b"\r\n" + CONTENT, then=hang_up), id="100"),
        pytest.param(raw(b"HTTP/1.1 103 Hints\r\na: b\r\n\r\n", HEAD + b"\r\n" + CONTENT, then=hang_up), id="103"),
        pytest.param(raw(b"HTTP/1.0 200 OK\r\n\r\n" + CONTENT, then=hang_up), id="HTTP/1.0"),
        pytest.param(
            chunked(b"%x;a=b\r\n%s\r\n0\r\nx-trailer: 1\r\n\r\n" % (len(CONTENT), CONTENT), None), id="chunks"
        ),
    ],
)
def test_what_is_no_fault(flavour: Flavour, wire: Wire, answer: Any) -> None:
    wire.script = [answer]
    outcomes = one_after_another(flavour, create, create, timeout=0.5, retry_policy=ONCE)
    assert [outcome.content[0].text for outcome in outcomes] == ["Paris."] * 2


@ways
def test_nobody_listens_yet(flavour: Flavour) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    late = listening(port)
    wires: list[Wire] = []

    def open_late(client: Any) -> Any:
        wires.append(late.__enter__())
        return create(client)

    try:
        error, answer = one_after_another(
            flavour, create, open_late, retry_policy=ONCE, base_url=f"http://127.0.0.1:{port}"
        )
    finally:
        late.__exit__(None, None, None)
    check_error(error, Fault(None, APIConnectionError, f"Could not connect to http://127.0.0.1:{port}/v1/messages: "))
    assert error.attempts == 2
    assert answer.content[0].text == "Paris."
    assert len(wires[0].received) == 1


@ways
def test_a_server_that_stops_reading(flavour: Flavour) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        url = f"http://127.0.0.1:{server.getsockname()[1]}"
        large = {**QUESTION, "messages": [{"role": "user", "content": "x" * 20_000_000}]}

        def ask(client: Any) -> Any:
            return client.messages.create(**large)

        (error,) = one_after_another(flavour, ask, timeout=0.3, max_retries=0, base_url=url)
        says = r"The request to http://127.* could not be written within 0.3 s.*`timeout=`"
        check_error(error, Fault(None, APITimeoutError, says))
