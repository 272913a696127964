"""Secrets must not appear in logs, or in the frames of an error, which rich, Sentry and pytest print."""

from __future__ import annotations

import asyncio
import io
import logging
import socket
import traceback
from collections.abc import Iterator
from typing import Any

import hpack
import pytest
from rich.console import Console
from rich.traceback import Traceback

from anthropic_messages import Anthropic, AsyncAnthropic
from tests.facade.conftest import QUESTION
from tests.support.transports import Flavour
from tests.support.wire import Wire, failure, hang_up, reply, reset, silence, stream

from .answers import CONTENT, HEAD, raw, sized
from .checks import create, follow, one_after_another, ways

MARKER = str(0xC0FFEE)  # Part of each secret. It is not in the source code that tools quote.
SECRETS: dict[str, Any] = {
    "api_key": f"{MARKER}-key",
    "default_headers": {"x-gateway-key": f"{MARKER}-gateway", "cookie": f"{MARKER}-cookie"},
    "default_query": {"token": f"{MARKER}-query"},
}


def displayed(error: BaseException) -> str:
    """Return the text that tools show for an error: all frames with their variables, including those of causes."""
    out = io.StringIO()
    console = Console(file=out, width=1000)
    rich = Traceback.from_exception(
        type(error), error, error.__traceback__, show_locals=True, locals_max_string=1000, locals_max_length=100
    )
    console.print(rich)
    plain = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    return out.getvalue() + plain + "".join(_frames(error, set()))


def leaks(text: str) -> list[str]:
    return [line.strip()[:300] for line in text.splitlines() if MARKER in line]


def _frames(error: BaseException | None, seen: set[int]) -> Iterator[str]:
    if error is None or id(error) in seen:
        return
    seen.add(id(error))
    yield f"{error!r} {error} {vars(error)}"
    for frame, _ in traceback.walk_tb(error.__traceback__):
        yield from (f"{name} = {value!r}\n" for name, value in frame.f_locals.items())
    yield from _frames(error.__cause__, seen)
    yield from _frames(error.__context__, seen)


def with_secrets(wire: Wire) -> dict[str, Any]:
    return {**SECRETS, "base_url": wire.url.replace("http://", f"http://user:{MARKER}-word@"), "max_retries": 0}


@ways
@pytest.mark.parametrize(
    "answer",
    {
        "closed": hang_up,
        "reset": reset,
        "half": sized(CONTENT[:9], 99, then=hang_up),
        "garbage": raw(b"220 mail.example ESMTP\r\n", then=hang_up),
        "bad header": raw(HEAD + b"what\x00is this\r\n\r\n", then=hang_up),
        "two lengths": sized(CONTENT, 5, b"content-length: 6"),
        "refused": failure(401, "authentication_error"),
        "not JSON": reply(200, b"<html>"),
        "redirect": reply(302, b"", location="http://"),
        "silence": silence,
        "half a stream": stream(b"event: message_start\n", then=reset),
    }.values(),
    ids=lambda answer: "",
)
@pytest.mark.parametrize("call", [create, follow])
def test_frames_of_a_failed_call_show_no_secret(flavour: Flavour, wire: Wire, answer: Any, call: Any) -> None:
    wire.script = [answer]
    function = read_stream(flavour) if call is follow else create
    settings = {**with_secrets(wire), "timeout": 0.3 if answer is silence else 3}
    (error,) = one_after_another(flavour, function, **settings)
    assert isinstance(error, Exception)
    assert leaks("".join(_frames(error, set()))) == []


def read_stream(flavour: Flavour) -> Any:
    """Return a function that reads a stream and raises its error."""

    def blocking(client: Any) -> None:
        with client.messages.stream(**QUESTION) as events:
            events.until_done()

    async def awaited(client: Any) -> None:
        async with client.messages.stream(**QUESTION) as events:
            await events.until_done()

    return blocking if flavour.name == "sync" else awaited


@ways
@pytest.mark.parametrize("fault", ["nobody listens", "nobody reads"])
def test_frames_of_a_call_that_cannot_be_sent_show_no_secret(flavour: Flavour, wire: Wire, fault: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        base_url = f"http://user:{MARKER}-word@127.0.0.1:{server.getsockname()[1]}"
        if fault == "nobody listens":
            server.close()

        def function(client: Any) -> Any:
            system = "x" * (10 if fault == "nobody listens" else 5_000_000)
            return client.messages.create(**QUESTION, system=system)

        settings = {**with_secrets(wire), "base_url": base_url, "timeout": 0.3}
        (error,) = one_after_another(flavour, function, **settings)
    assert type(error).__name__ in ("APIConnectionError", "APITimeoutError")
    assert leaks("".join(_frames(error, set()))) == []


def test_frames_of_a_cancelled_call_show_no_secret(wire: Wire) -> None:
    wire.script = [silence]

    async def main() -> str:
        async with AsyncAnthropic(**with_secrets(wire)) as client:
            task = asyncio.ensure_future(create(client))
            while not wire.received:
                assert not task.done()
                await asyncio.sleep(0.001)
            task.cancel()
            with pytest.raises(asyncio.CancelledError) as caught:
                await task
            return displayed(caught.value)

    assert leaks(asyncio.run(main())) == []


class TestRejectedArguments:
    @pytest.mark.parametrize(
        "settings",
        [
            {"max_retries": -1},
            {"api_key": f"{MARKER}-key\n"},
            {"auth_token": f"{MARKER}-token"},
            {"default_headers": {"x-gateway-key": f"{MARKER}-ü"}},
            {"default_headers": {"x-gateway-key": f"{MARKER}-gateway", "x-ü": f"{MARKER}-other"}},
            {"default_query": f"{MARKER}-query"},
            {"timeout": "soon"},
            {"base_url": f"http://user:{MARKER}-word@host:port"},
            {"http_client": 1},
        ],
        ids=lambda wrong: next(iter(wrong)),
    )
    @pytest.mark.parametrize("method", ["new", "copy"])
    def test_client_error_shows_no_secret(self, settings: dict[str, Any], method: str) -> None:
        try:
            if method == "new":
                Anthropic(**{**SECRETS, **settings})
            else:
                with Anthropic(**SECRETS) as client:
                    client.copy(**settings)
        except Exception as caught:
            error = caught
        else:
            assert (method, list(settings)) == ("copy", ["auth_token"]), "a copy accepts another credential"
            return
        error.__traceback__ = error.__traceback__ and error.__traceback__.tb_next  # Skip the frame of this test.
        assert leaks(displayed(error)) == []

    @pytest.mark.parametrize(
        "arguments",
        [{"timeout": -1}, {"extra_headers": {"x-ü": "1"}}, {"extra_query": 1}, {"messages": object()}],
        ids=lambda wrong: next(iter(wrong)),
    )
    def test_call_error_shows_no_secret(self, wire: Wire, arguments: dict[str, Any]) -> None:
        with Anthropic(**with_secrets(wire)) as client, pytest.raises((TypeError, ValueError)) as caught:
            client.messages.create(**{**QUESTION, **arguments})
        assert leaks(displayed(caught.value)) == []

    def test_missing_key_error_shows_no_secret(self, wire: Wire) -> None:
        settings = {**with_secrets(wire), "api_key": None}
        with Anthropic(**settings) as client, pytest.raises(Exception, match="No API key") as caught:
            client.messages.create(**QUESTION)
        del settings
        assert leaks(displayed(caught.value)) == []


class TestLogs:
    @ways
    def test_debug_logs_of_all_libraries_show_no_secret(
        self, flavour: Flavour, wire: Wire, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        one_after_another(flavour, create, follow(flavour), **with_secrets(wire))
        assert all(f"{MARKER}-query" in request.target for request in wire.received)
        assert "HTTP Request: POST http://127" in caplog.text
        assert leaks(caplog.text) == []

    @ways
    def test_log_of_a_redirect_shows_no_secret(
        self, flavour: Flavour, wire: Wire, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.INFO)
        wire.script = [reply(307, b"", location=f"/v1/other?token={MARKER}-place")]
        one_after_another(flavour, create, options={"follow_redirects": True}, **with_secrets(wire))
        assert f"{MARKER}-place" in wire.received[1].target
        assert leaks(caplog.text) == []

    def test_log_of_hpack_shows_no_secret(self, wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
        """hpack logs each header that it encodes."""
        with Anthropic(**with_secrets(wire)) as client:
            create(client)
        caplog.set_level(logging.DEBUG)
        encoder = hpack.Encoder()
        encoder.header_table_size = 80
        for _ in range(2):
            block = encoder.encode([(b"x-api-key", MARKER.encode()), (b"x-other", MARKER.encode())], huffman=False)
        assert block
        assert "header table" in caplog.text
        assert leaks(caplog.text) == []
