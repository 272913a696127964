"""Connections that fail and responses that are not HTTP, at each point of a call."""

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

BEFORE_RESPONSE = "The connection broke before http://127.* responded"
IN_RESPONSE = r"The connection broke in the middle of the response \(status 200\) from http://127"
BEFORE_OR_IN_RESPONSE = rf"{BEFORE_RESPONSE}|{IN_RESPONSE}"  # aiohttp may read the body with the headers.
NOT_HTTP = b"220 mail.example ESMTP\r\n"


def connection_fault(response: Any, text: str) -> Fault:
    return Fault(response, APIConnectionError, text)


def invalid_response(response: Any, text: str) -> Fault:
    """A complete invalid response. It is not retried."""
    return Fault(response, APIResponseValidationError, text, requests=1)


def timeout_fault(response: Any, text: str, requests: int = 2, **settings: Any) -> Fault:
    return Fault(response, APITimeoutError, text, requests, settings)


@ways
@table(
    {
        "closed immediately": connection_fault(hang_up, BEFORE_RESPONSE),
        "reset immediately": connection_fault(reset, BEFORE_RESPONSE),
        "closed in the headers": connection_fault(raw(HEAD, then=hang_up), BEFORE_RESPONSE),
        "reset in the headers": connection_fault(raw(HEAD, then=reset), BEFORE_RESPONSE),
        "closed after the headers": connection_fault(sized(b"", 500, then=hang_up), IN_RESPONSE),
        "reset after the headers": connection_fault(sized(b"", 500, then=reset), IN_RESPONSE),
        "closed in the body": connection_fault(sized(CONTENT[:99], len(CONTENT), then=hang_up), IN_RESPONSE),
        "reset in the body": connection_fault(sized(CONTENT[:99], len(CONTENT), then=reset), IN_RESPONSE),
        "content-length too long": connection_fault(sized(CONTENT, len(CONTENT) + 1, then=hang_up), IN_RESPONSE),
        "two content-lengths": connection_fault(sized(CONTENT, 5, b"content-length: 6"), BEFORE_RESPONSE),
        "an incomplete chunk": connection_fault(chunked(b"5\r\n{}"), IN_RESPONSE),
        "no last chunk": connection_fault(chunked(b"2\r\n{}\r\n"), IN_RESPONSE),
        "a chunk with an invalid size": connection_fault(chunked(b"zz\r\n{}\r\n0\r\n\r\n"), BEFORE_OR_IN_RESPONSE),
        "a chunk with a negative size": connection_fault(chunked(b"-2\r\n{}\r\n0\r\n\r\n"), BEFORE_OR_IN_RESPONSE),
        "a chunk longer than its size": connection_fault(chunked(b"1\r\n{}\r\n0\r\n\r\n"), BEFORE_OR_IN_RESPONSE),
        "another protocol": connection_fault(raw(NOT_HTTP, then=hang_up), BEFORE_RESPONSE),
        "TLS instead of HTTP": connection_fault(raw(b"\x15\x03\x01\x00\x02\x02\x16", then=hang_up), BEFORE_RESPONSE),
        "a page without headers": connection_fault(
            raw(b"<html><h1>Hello</h1></html>\r\n\r\n", then=hang_up), BEFORE_RESPONSE
        ),
        "a missing status": connection_fault(raw(b"HTTP/1.1 OK\r\n\r\n", then=hang_up), BEFORE_RESPONSE),
        "a status of four digits": connection_fault(raw(b"HTTP/1.1 2000 OK\r\n\r\n", then=hang_up), BEFORE_RESPONSE),
        "an invalid header": connection_fault(raw(HEAD + b"what\x00is this\r\n\r\n", then=hang_up), BEFORE_RESPONSE),
        "endless headers": connection_fault(
            raw(HEAD, *[b"x-y: %s\r\n" % (b"z" * 4000)] * 50, then=hang_up), BEFORE_RESPONSE
        ),
        "silence": timeout_fault(silence, "No response from http://127.* within 0.2 s.*`timeout=`", timeout=0.2),
        "silence in the headers": timeout_fault(
            raw(HEAD, then=silence), "No response .* within 0.2 s.*`timeout=`", timeout=0.2
        ),
        "silence in the body": timeout_fault(sized(CONTENT[:9], 99, then=silence), "0.2 s.*`timeout=`", timeout=0.2),
        "silence, total_timeout": timeout_fault(
            silence, "`total_timeout` expired before.*`total_timeout=`", 1, total_timeout=0.2
        ),
        "a body byte by byte": timeout_fault(
            drip(pace=0.02), "`total_timeout` expired before.*`total_timeout=`", 1, total_timeout=0.3
        ),
        "a slow body that stops": timeout_fault(
            sized(CONTENT[:9], 99, then=raw(b"x", b"y", pace=0.1, then=silence)),
            "`total_timeout` expired before.*`total_timeout=`",
            1,
            total_timeout=0.4,
        ),
    }
)
def test_connection_fault(flavour: Flavour, wire: Wire, fault: Fault) -> None:
    check_call(flavour, wire, fault)


@pytest.mark.filterwarnings("ignore:Async generator 'http:ResourceWarning")  # trio warns of a generator in httpx.
@ways
@table(
    {
        "not gzip": invalid_response(encoded(b"gzip", CONTENT), r"can't be decoded by its content-encoding \(gzip\)"),
        "truncated gzip": invalid_response(encoded(b"gzip", GZIPPED[:-20]), "."),
        "damaged gzip": invalid_response(
            encoded(b"gzip", GZIPPED[:40] + b"\xff" * 9 + GZIPPED[49:]),
            r"can't be decoded by its content-encoding \(gzip\)",
        ),
        "not deflate": invalid_response(
            encoded(b"deflate", CONTENT), r"can't be decoded by its content-encoding \(deflate\)"
        ),
        "an unknown encoding": invalid_response(encoded(b"x-odd", DEFLATED), "the response is not JSON"),
    }
)
def test_invalid_content_encoding(flavour: Flavour, wire: Wire, fault: Fault) -> None:
    check_call(flavour, wire, fault)


@ways
def test_body_longer_than_content_length(flavour: Flavour, wire: Wire) -> None:
    """httpx reads up to `content-length`, aiohttp rejects the response. The next call reads no leftover bytes."""
    wire.script = [sized(CONTENT, 99)] * (2 if flavour.make is DefaultAioHttpClient else 1)
    error, response = one_after_another(flavour, create, create, retry_policy=ONCE)
    expected = APIConnectionError if flavour.make is DefaultAioHttpClient else APIResponseValidationError
    check_error(error, Fault(None, expected, "The connection broke|the response is not JSON"))
    assert response.content[0].text == "Paris."


@flavours(*(way for way in WAYS if way != "sync httpx2"))  # Reads of a foreign blocking client cannot be interrupted.
def test_total_timeout_while_reading_headers(flavour: Flavour, wire: Wire) -> None:
    start = time.monotonic()
    check_call(
        flavour,
        wire,
        timeout_fault(
            byte_by_byte(HEAD * 20, 0.02), "`total_timeout` expired before.*`total_timeout=`", 1, total_timeout=0.3
        ),
    )
    assert time.monotonic() - start < 10, "they take 15 seconds"


@ways
@pytest.mark.parametrize(
    "response",
    [
        pytest.param(drip(pace=0.001), id="byte by byte without long pauses"),
        pytest.param(encoded(b"gzip", GZIPPED), id="gzip"),
        pytest.param(encoded(b"deflate", DEFLATED), id="deflate"),
        pytest.param(sized(CONTENT + b"late", len(CONTENT), then=hang_up), id="bytes after content-length"),
        pytest.param(raw(HEAD + b"\r\n" + CONTENT, then=hang_up), id="a body that ends when the connection closes"),
        pytest.param(raw(b"HTTP/1.1 100 Continue\r\n\r\n", HEAD + b"\r\n" + CONTENT, then=hang_up), id="100"),
        pytest.param(raw(b"HTTP/1.1 103 Hints\r\na: b\r\n\r\n", HEAD + b"\r\n" + CONTENT, then=hang_up), id="103"),
        pytest.param(raw(b"HTTP/1.0 200 OK\r\n\r\n" + CONTENT, then=hang_up), id="HTTP/1.0"),
        pytest.param(
            chunked(b"%x;a=b\r\n%s\r\n0\r\nx-trailer: 1\r\n\r\n" % (len(CONTENT), CONTENT), None), id="chunked encoding"
        ),
    ],
)
def test_unusual_valid_response(flavour: Flavour, wire: Wire, response: Any) -> None:
    wire.script = [response]
    outcomes = one_after_another(flavour, create, create, timeout=0.5, retry_policy=ONCE)
    assert [outcome.content[0].text for outcome in outcomes] == ["Paris."] * 2


@ways
def test_refused_connection(flavour: Flavour) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    starting = listening(port)
    wires: list[Wire] = []

    def create_with_server(client: Any) -> Any:
        wires.append(starting.__enter__())
        return create(client)

    try:
        error, response = one_after_another(
            flavour, create, create_with_server, retry_policy=ONCE, base_url=f"http://127.0.0.1:{port}"
        )
    finally:
        starting.__exit__(None, None, None)
    check_error(error, Fault(None, APIConnectionError, f"Could not connect to http://127.0.0.1:{port}/v1/messages: "))
    assert error.attempts == 2
    assert response.content[0].text == "Paris."
    assert len(wires[0].received) == 1


@ways
def test_timeout_while_sending(flavour: Flavour) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        url = f"http://127.0.0.1:{server.getsockname()[1]}"
        arguments = {**QUESTION, "messages": [{"role": "user", "content": "x" * 20_000_000}]}

        def create_large(client: Any) -> Any:
            return client.messages.create(**arguments)

        (error,) = one_after_another(flavour, create_large, timeout=0.3, max_retries=0, base_url=url)
        text = r"The request to http://127.* could not be written within 0.3 s.*`timeout=`"
        check_error(error, Fault(None, APITimeoutError, text))
