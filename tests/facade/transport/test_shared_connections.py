"""Connections that are reused. Bytes and failures of one call must not affect the next."""

from __future__ import annotations

import json
import socket
import ssl
import threading
from collections.abc import Callable
from typing import Any, ClassVar

import httpx
import httpx2
import pytest

from anthropic_messages import Anthropic, APIConnectionError, DefaultAioHttpClient, DefaultHttpxClient
from tests.facade.conftest import QUESTION
from tests.facade.streaming.test_streams import BEGUN, TEXT, ending
from tests.facade.transport.answers import CONTENT, HEAD, raw
from tests.facade.transport.checks import create, follow, one_after_another, ways
from tests.support.transports import Flavour, Secure, flavours
from tests.support.wire import MESSAGE, Wire, _Handler, hang_up, reply, sse, stream

OTHER_MESSAGE = json.dumps({**MESSAGE, "id": "msg_stranger"}).encode()
OTHER_RESPONSE = HEAD + b"content-length: %d\r\n\r\n%s" % (len(OTHER_MESSAGE), OTHER_MESSAGE)
EVENTS = sse(*BEGUN, *TEXT[2:], *ending())
STREAM_HEAD = HEAD + b"content-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"


class TestClosingFromAnotherThread:
    @pytest.mark.parametrize("client_class", [DefaultHttpxClient, httpx.Client, httpx2.Client])
    @pytest.mark.parametrize("encoded", [False, True])
    def test_next_call_on_the_connection_is_not_interrupted(
        self, wire: Wire, client_class: Any, encoded: bool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The stream ends and another call starts while `close()` is about to shut down the socket."""
        has_all_events, is_reading, is_shutting_down, next_has_started, is_shut_down = (
            threading.Event() for _ in range(5)
        )
        closer = threading.Thread(target=lambda: (is_reading.wait(5), events.close()))
        receive, shut_down = socket.socket.recv, socket.socket.shutdown

        def recording_receive(connection: socket.socket, *args: Any) -> bytes:
            if has_all_events.is_set() and threading.current_thread() is threading.main_thread():
                is_reading.set()
            return receive(connection, *args)

        def slow_shutdown(connection: socket.socket, how: int) -> None:
            if threading.current_thread() is not closer:
                return shut_down(connection, how)
            is_shutting_down.set()
            next_has_started.wait(0.5)  # If the next call cannot start now, a longer wait would not change the result.
            shut_down(connection, how)
            return is_shut_down.set()

        def end_when_closed(handler: _Handler) -> None:
            handler.wfile.flush()
            is_shutting_down.wait(5)
            handler.wfile.write(b"0\r\n\r\n")

        def answer_when_shut_down(handler: _Handler) -> None:
            next_has_started.set()
            is_shut_down.wait(5)
            reply()(handler)

        monkeypatch.setattr(socket.socket, "recv", recording_receive, raising=False)
        monkeypatch.setattr(socket.socket, "shutdown", slow_shutdown, raising=False)
        headers = {"content_encoding": "gzip"} if encoded else {}
        content = _gzip(EVENTS) if encoded else EVENTS
        wire.script = [stream(content, then=end_when_closed, **headers), answer_when_shut_down]
        with client_class() as http:
            client = Anthropic(api_key="offline", base_url=wire.url, http_client=http, max_retries=0)
            with client.messages.stream(**QUESTION) as events:
                closer.start()
                for event in events:
                    if event.type == "message_stop":
                        has_all_events.set()
            message = client.messages.create(**QUESTION)
        closer.join()
        assert message.content[0].text == "Paris."
        assert is_shut_down.is_set()


def _gzip(content: bytes) -> bytes:
    import gzip

    return gzip.compress(content)


class TestBytesAfterTheResponse:
    """Bytes after `content-length` or after the last chunk are not used as a response."""

    RESPONSES: ClassVar[dict[str, tuple[Any, Any]]] = {
        "after content-length": (
            raw(HEAD + b"content-length: %d\r\n\r\n" % len(CONTENT) + CONTENT + OTHER_RESPONSE),
            create,
        ),
        "after the last chunk": (
            raw(
                HEAD
                + b"transfer-encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(CONTENT), CONTENT)
                + OTHER_RESPONSE
            ),
            create,
        ),
        "after a stream": (
            raw(STREAM_HEAD + b"%x\r\n%s\r\n0\r\n\r\n" % (len(EVENTS), EVENTS) + OTHER_RESPONSE),
            follow,
        ),
        "an incomplete response": (
            raw(HEAD + b"content-length: %d\r\n\r\n" % len(CONTENT) + CONTENT + OTHER_RESPONSE[:30]),
            create,
        ),
        "after an error": (raw(b"HTTP/1.1 400 No\r\ncontent-length: 2\r\n\r\n{}" + OTHER_RESPONSE), create),
    }

    @ways
    @pytest.mark.parametrize(("first", "call"), RESPONSES.values(), ids=RESPONSES)
    def test_connection_is_closed(self, flavour: Flavour, wire: Wire, first: Any, call: Any) -> None:
        if "httpx2" in str(flavour.make):
            pytest.skip("foreign clients are not changed")
        wire.script = [first]
        calls = [call(flavour) if call is follow else call, create, create]
        outcomes = one_after_another(flavour, *calls, max_retries=0)
        ids = [getattr(outcome, "id", None) for outcome in outcomes]
        assert ids[1:] == ["msg_1", "msg_1"]
        assert wire.connections == 2
        if isinstance(outcomes[0], APIConnectionError):
            assert flavour.make is DefaultAioHttpClient, "aiohttp rejects such a response completely"

    @flavours("sync", "asyncio", "asyncio aiohttp", "trio")
    def test_connection_is_closed_if_they_are_a_separate_tls_record(
        self, flavour: Flavour, wire: Wire, secure: Secure, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SSL_CERT_FILE", str(secure.authority))
        context = secure.relay.context
        assert context is not None

        def two_records(connection: socket.socket) -> None:
            """Answer with two records that arrive at the same moment."""
            incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
            tls = context.wrap_bio(incoming, outgoing, server_side=True)

            def until_done(step: Callable[[], Any]) -> Any:
                while True:
                    try:
                        return step()
                    except ssl.SSLWantReadError:
                        connection.sendall(outgoing.read())
                        incoming.write(connection.recv(65536))

            until_done(tls.do_handshake)
            request = b""
            while b"\r\n\r\n" not in request or QUESTION["messages"][0]["content"].encode() not in request:
                request += until_done(lambda: tls.read(65536))
            for record in (HEAD + b"content-length: %d\r\n\r\n%s" % (len(CONTENT), CONTENT), OTHER_RESPONSE):
                tls.write(record)
            connection.sendall(outgoing.read())
            connection.recv(65536)  # Wait until the client closes the connection or sends another request.

        secure.relay.script = [two_records]
        outcomes = one_after_another(flavour, create, create, max_retries=0, base_url=secure.url)
        assert [getattr(outcome, "id", outcome) for outcome in outcomes] == ["msg_1", "msg_1"]
        assert secure.relay.connections == 2

    @flavours("sync", "asyncio", "asyncio aiohttp", "trio")
    def test_connection_is_closed_if_they_arrive_later(self, flavour: Flavour, wire: Wire) -> None:
        """The bytes arrive while the connection is idle and the event loop is blocked."""
        sent = threading.Event()

        def send_more_later(handler: _Handler) -> None:
            reply()(handler)
            handler.wfile.flush()
            may_send.wait(5)
            handler.wfile.write(OTHER_RESPONSE)
            handler.wfile.flush()
            sent.set()

        may_send = threading.Event()
        wire.script = [send_more_later]

        def second(client: Any) -> Any:
            may_send.set()
            assert sent.wait(5)  # This also blocks the event loop.
            return create(client)

        outcomes = one_after_another(flavour, create, second, max_retries=0)
        assert [outcome.id for outcome in outcomes] == ["msg_1", "msg_1"]
        assert wire.connections == 2


@flavours("sync", "asyncio", "asyncio aiohttp", "trio")
def test_idle_connection_that_the_server_closed_is_not_used(flavour: Flavour, wire: Wire) -> None:
    """The event loop is blocked meanwhile, as in a cloud function that is suspended between calls."""
    is_idle, is_closed = threading.Event(), threading.Event()

    def close_when_idle(handler: _Handler) -> None:
        reply()(handler)
        handler.wfile.flush()
        is_idle.wait(5)
        hang_up(handler)
        is_closed.set()

    def second(client: Any) -> Any:
        is_idle.set()
        assert is_closed.wait(5)  # This also blocks the event loop.
        return create(client)

    wire.script = [close_when_idle]
    outcomes = one_after_another(flavour, create, second, max_retries=0)
    assert [getattr(outcome, "id", outcome) for outcome in outcomes] == ["msg_1", "msg_1"]
    assert wire.connections == 2
