"""Limits on what a hostile server can do to memory, terminals and parsers, over real sockets."""

from __future__ import annotations

import gzip
import json
import logging
import tracemalloc
import zlib
from datetime import datetime
from encodings.aliases import aliases
from functools import cache
from typing import Any

import pytest
from anthropic_messages_client.types import Message, MessageBatch

from anthropic_messages import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    BatchTimeoutError,
    DeadlineExceededError,
    RateLimitError,
    ResponseTooLargeError,
    RetryPolicy,
    ServiceUnavailableError,
)
from tests.support.transports import Flavour
from tests.support.wire import MESSAGE, Wire, failure, reply

from .answers import raw
from .checks import ONCE, Fault, check_call, check_error, create, one_after_another, ways

BIG = 32_000_000
BOMBS = ["gzip", "deflate", "gzip, gzip", "gzip, gzip, gzip"]
LIMIT = 1_000_000


@cache
def bomb(encoding: str) -> bytes:
    """Return many zeros in this encoding, created when the first test needs them."""
    if encoding == "deflate":
        return zlib.compress(bytes(BIG))
    content = bytes(BIG)
    for _ in encoding.split(", "):
        content = gzip.compress(content, 9, mtime=0)
    return content


def peak_of(function: Any) -> tuple[Any, int]:
    tracemalloc.start()
    try:
        return function(), tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@ways
@pytest.mark.parametrize("encoding", BOMBS)
@pytest.mark.parametrize("status", [200, 503])
def test_compression_bomb_is_not_decompressed_past_the_limit(
    flavour: Flavour, wire: Wire, encoding: str, status: int
) -> None:
    wire.script = [reply(status, bomb(encoding), content_encoding=encoding)]
    settings = {"max_response_bytes": LIMIT, "max_retries": 0}
    (error, message), peak = peak_of(lambda: one_after_another(flavour, create, create, **settings))
    limit_fault = Fault(None, ResponseTooLargeError, r"^HTTP 200: .*`max_response_bytes` \(1000000 bytes\)")
    status_fault = Fault(None, ServiceUnavailableError, r"^503: .*`max_response_bytes`")
    check_error(error, limit_fault if status == 200 else status_fault)
    assert peak < BIG / 2
    assert message.content[0].text == "Paris."


@ways
def test_too_long_error_response_is_retried_by_its_status(flavour: Flavour, wire: Wire) -> None:
    wire.script = [reply(503, b"x" * 2000, retry_after="0.001")]
    (message,) = one_after_another(flavour, create, max_response_bytes=1000, retry_policy=ONCE)
    assert message.content[0].text == "Paris."


@ways
def test_limit_is_exact_to_the_byte(flavour: Flavour, wire: Wire) -> None:
    size = len(json.dumps(MESSAGE).encode())
    accepted, error = (
        one_after_another(flavour, create, max_response_bytes=limit, max_retries=0)[0] for limit in (size, size - 1)
    )
    assert isinstance(accepted, Message)
    assert isinstance(error, ResponseTooLargeError)
    assert (error.limit, error.body, len(wire.received)) == (size - 1, None, 2)


PLAIN = json.dumps(MESSAGE).encode()
ENCODED = {
    "gzip": gzip.compress(PLAIN),
    "deflate": zlib.compress(PLAIN),
    "GZIP , identity": gzip.compress(PLAIN),
    "deflate ": zlib.compress(PLAIN)[2:-4],  # Some servers send raw deflate.
    "gzip, deflate": zlib.compress(gzip.compress(PLAIN)),
    "unheard-of": PLAIN,
}


@ways
@pytest.mark.parametrize(
    "encoding", ENCODED
)  # gzip writes the time into its header, so bodies would not be stable ids.
def test_content_encodings(flavour: Flavour, wire: Wire, encoding: str) -> None:
    wire.script = [reply(body=ENCODED[encoding], content_encoding=encoding)]
    (message,) = one_after_another(flavour, create)
    assert message.content[0].text == "Paris."


@ways
def test_too_many_content_encodings_raise(flavour: Flavour, wire: Wire) -> None:
    fault = Fault(reply(content_encoding=", ".join(["gzip"] * 50)), APIResponseValidationError, "can't be decoded", 1)
    check_call(flavour, wire, fault)


@pytest.mark.parametrize("method", ["read", "iter_bytes", "iter_text", "iter_lines"])
def test_streamed_body_is_decompressed_in_small_chunks(wire: Wire, method: str) -> None:
    flavour = Flavour("sync", wire.url)
    wire.usual = reply(body=bomb("gzip, gzip"), content_encoding="gzip, gzip")

    def read(client: Any) -> int:
        with client.messages.with_streaming_response.create(model="m", max_tokens=9, messages=[]) as response:
            if method == "read":
                with pytest.raises(ResponseTooLargeError):
                    response.read()
                return 0
            if method == "iter_lines":  # The body is a single line, which cannot be returned in chunks.
                return BIG
            return sum(len(chunk) for chunk in getattr(response, method)())

    size, peak = peak_of(lambda: flavour.given(read, max_response_bytes=LIMIT))
    assert size in (0, BIG)
    assert peak < BIG / 2


@pytest.mark.parametrize("charset", [*sorted(set(aliases.values())), "idna", "punycode", "undefined", "x" * 500, '"'])
def test_error_page_in_any_charset(wire: Wire, charset: str) -> None:
    page = reply(504, b"\xff\x80-\\<html><title>Late</title>", content_type=f"text/html; charset={charset}")
    wire.script = [page, page]
    (error,) = one_after_another(Flavour("sync", wire.url), create, retry_policy=ONCE)
    check_error(error, Fault(None, DeadlineExceededError, "^504: .*Tried 2 times"))


@ways
@pytest.mark.parametrize(
    "location",
    ["http://xn--/", "http://xn--a.com/x", "http://a..b/", f"http://{'a' * 70}.com/", "http://[::1", "javascript:x()"],
)
def test_redirect_to_an_invalid_host_raises(flavour: Flavour, wire: Wire, location: str) -> None:
    wire.script = [reply(307, b"", location=location)]
    error, message = one_after_another(flavour, create, create, options={"follow_redirects": True}, max_retries=0)
    assert isinstance(error, APIConnectionError | APIStatusError), repr(error)
    assert message.content[0].text == "Paris."


EXTREME_VALUES = [
    "1e308",
    "9" * 5000,
    "nan",
    "inf",
    "-1",
    "Fri, 31 Dec 9999 23:59:59 GMT",
    "Mon, 32 Foo 2020 99:99:99 GMT",
    "x" * 9999,
]


@pytest.mark.parametrize("value", EXTREME_VALUES, ids=lambda value: value[:20])
@pytest.mark.parametrize(
    "name",
    ["retry-after", "retry-after-ms", "anthropic-ratelimit-tokens-limit", "anthropic-ratelimit-tokens-reset", "date"],
)
def test_extreme_header_values(wire: Wire, name: str, value: str) -> None:
    wire.script = [failure(429, "rate_limit_error", **{name: value}), reply(**{name: value})]

    def rate_limits(client: Any) -> Any:
        return client.messages.with_raw_response.create(model="m", max_tokens=9, messages=[]).rate_limit

    error, limits = one_after_another(Flavour("sync", wire.url), create, rate_limits, max_retries=0)
    check_error(error, Fault(None, RateLimitError, "^429"))
    assert error.retry_after is None or 0 <= error.retry_after <= 30 * 86_400
    assert limits.tokens is None or limits.tokens.limit is None
    assert limits.tokens is None or isinstance(limits.tokens.reset, datetime | None)


def test_advice_names_the_setting_that_ended_the_retries(wire: Wire) -> None:
    wire.usual = failure(429, "rate_limit_error", retry_after="9" * 5000)
    policy = RetryPolicy(5, max_retry_wait=60)
    (error,) = one_after_another(Flavour("sync", wire.url), create, retry_policy=policy)
    assert "`max_retry_wait` (60 s)" in str(error)
    assert "max_retries" not in str(error)
    wire.usual = failure(429, "rate_limit_error")
    (error,) = one_after_another(Flavour("sync", wire.url), create, retry_policy=ONCE)
    assert "Increase `max_retries` (1)" in str(error)
    wire.usual = failure(429, "rate_limit_error", x_should_retry="false")
    (error,) = one_after_another(Flavour("sync", wire.url), create, retry_policy=ONCE)
    assert "max_retries" not in str(error)


ESCAPES = "\x1b[2J\x9b\u202e"


@ways
@pytest.mark.parametrize("status", [200, 404, 500])
def test_errors_and_logs_have_no_control_characters(
    flavour: Flavour, wire: Wire, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    error = {"type": "error", "error": {"type": "x\n" + ESCAPES, "message": "No.\nERROR forged " + ESCAPES}}
    body = json.dumps(error if status != 200 else {"type": "x\n" + ESCAPES}).encode()
    head = f"HTTP/1.1 {status} OK\x1b[31m\r\nrequest-id: req_\x1b[2J\r\ncontent-length: {len(body)}\r\n\r\n".encode()
    wire.script = [raw(head + body)]
    with caplog.at_level(logging.INFO, "anthropic_messages"):
        error, _ = one_after_another(flavour, create, create, max_retries=0)
    assert isinstance(error, APIResponseValidationError | APIStatusError | APIConnectionError)
    for text in (str(error), *(record.getMessage() for record in caplog.records)):
        assert not set(text) & {*"\n\r\x1b\x9b\u202e"}, text


@pytest.mark.parametrize("expires_at", ["soon", None, "2026-13-45T99:99:99Z", "9999-12-31T23:59:59+99:99"])
def test_batch_timeout_error_with_an_invalid_expires_at(expires_at: str | None) -> None:
    batch = MessageBatch.from_dict({"id": "b\x1b[2J", "processing_status": "in_progress", "expires_at": expires_at})
    assert str(BatchTimeoutError(batch)).endswith("Wait for it again with `wait('b\\x1b[2J')`.")
    assert "\x1b" not in str(BatchTimeoutError(batch))
