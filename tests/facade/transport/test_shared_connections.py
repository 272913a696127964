"""Connections that pass from one call to the next: nothing of one call may reach another."""

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

STRANGER = json.dumps({**MESSAGE, "id": "msg_stranger"}).encode()
WHOLE = HEAD + b"content-length: %d\r\n\r\n%s" % (len(STRANGER), STRANGER)
EVENTS = sse(*BEGUN, *TEXT[2:], *ending())
STREAM = HEAD + b"content-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"


class TestClosingFromAnotherThread:
    @pytest.mark.parametrize("over", [DefaultHttpxClient, httpx.Client, httpx2.Client])
    @pytest.mark.parametrize("encoded", [False, True])
    def test_the_next_call_on_the_connection_is_not_hit(
        self, wire: Wire, over: Any, encoded: bool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The stream ends, and another call begins, while `close()` is about to shut down the socket."""
        has_all, is_reading, is_shutting_down, next_has_begun, is_shut_down = (threading.Event() for _ in range(5))
        closer = threading.Thread(target=lambda: (is_reading.wait(5), events.close()))
        receive, shut_down = socket.socket.recv, socket.socket.shutdown

        def noticed_receive(one: socket.socket, *args: Any) -> bytes:
            if has_all.is_set() and threading.current_thread() is threading.main_thread():
                is_reading.set()
            return receive(one, *args)

        def slow_shutdown(one: socket.socket, how: int) -> None:
            if threading.current_thread() is not closer:
                return shut_down(one, how)
            is_shutting_down.set()
            next_has_begun.wait(0.5)  # where it can't begin now, the outcome is the same after a longer wait
            shut_down(one, how)
            return is_shut_down.set()

        def end_when_closed(handler: _Handler) -> None:
            handler.wfile.flush()
            is_shutting_down.wait(5)
            handler.wfile.write(b"0\r\n\r\n")

        def answer_when_shut_down(handler: _Handler) -> None:
            next_has_begun.set()
            is_shut_down.wait(5)
            reply()(handler)

        monkeypatch.setattr(socket.socket, "recv", noticed_receive, raising=False)
        monkeypatch.setattr(socket.socket, "shutdown", slow_shutdown, raising=False)
        headers = {"content_encoding": "gzip"} if encoded else {}
        content = _gzipped(EVENTS) if encoded else EVENTS
        wire.script = [stream(content, then=end_when_closed, **headers), answer_when_shut_down]
        with over() as http:
            client = Anthropic(api_key="offline", base_url=wire.url, http_client=http, max_retries=0)
            with client.messages.stream(**QUESTION) as events:
                closer.start()
                for event in events:
                    if event.type == "message_stop":
                        has_all.set()
            answer = client.messages.create(**QUESTION)
        closer.join()
        assert answer.content[0].text == "Paris."
        assert is_shut_down.is_set()


def _gzipped(content: bytes) -> bytes:
    import gzip

    return gzip.compress(content)


class TestBytesBehindTheEnd:
    """Bytes after `content-length` or after the last chunk are not used as a response."""

    ANSWERS: ClassVar[dict[str, tuple[Any, Any]]] = {
        "behind content-length": (
            raw(HEAD + b"content-length: %d\r\n\r\n" % len(CONTENT) + CONTENT + WHOLE),
            create,
        ),
        "behind a last chunk": (
            raw(HEAD + b"transfer-encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(CONTENT), CONTENT) + WHOLE),
            create,
        ),
        "behind a stream": (raw(STREAM + b"%x\r\n%s\r\n0\r\n\r\n" % (len(EVENTS), EVENTS) + WHOLE), follow),
        "half an answer": (
            raw(HEAD + b"content-length: %d\r\n\r\n" % len(CONTENT) + CONTENT + WHOLE[:30]),
            create,
        ),
        "an error": (raw(b"HTTP/1.1 400 No\r\ncontent-length: 2\r\n\r\n{}" + WHOLE), create),
    }

    @ways
    @pytest.mark.parametrize(("first", "ask"), ANSWERS.values(), ids=ANSWERS)
    def test_it_is_dropped(self, flavour: Flavour, wire: Wire, first: Any, ask: Any) -> None:
        if "httpx2" in str(flavour.make):
            pytest.skip("a client of somebody else's")
        wire.script = [first]
        asks = [ask(flavour) if ask is follow else ask, create, create]
        outcomes = one_after_another(flavour, *asks, max_retries=0)
        ids = [getattr(outcome, "id", None) for outcome in outcomes]
        assert ids[1:] == ["msg_1", "msg_1"]
        assert wire.connections == 2
        if isinstance(outcomes[0], APIConnectionError):
            assert flavour.make is DefaultAioHttpClient, "aiohttp refuses such an answer as a whole"

    @flavours("sync", "asyncio", "asyncio aiohttp", "trio")
    def test_in_a_record_of_tls_of_its_own(
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
            for record in (HEAD + b"content-length: %d\r\n\r\n%s" % (len(CONTENT), CONTENT), WHOLE):
                tls.write(record)
            connection.sendall(outgoing.read())
            connection.recv(65536)  # until the other side closes, or asks again

        secure.relay.script = [two_records]
        outcomes = one_after_another(flavour, create, create, max_retries=0, base_url=secure.url)
        assert [getattr(outcome, "id", outcome) for outcome in outcomes] == ["msg_1", "msg_1"]
        assert secure.relay.connections == 2

    @flavours("sync", "asyncio", "asyncio aiohttp", "trio")
    def test_after_the_call(self, flavour: Flavour, wire: Wire) -> None:
        """It comes while nobody reads: the connection is idle, and the event loop stands still."""
        come = threading.Event()

        def late(handler: _Handler) -> None:
            reply()(handler)
            handler.wfile.flush()
            go.wait(5)
            handler.wfile.write(WHOLE)
            handler.wfile.flush()
            come.set()

        go = threading.Event()
        wire.script = [late]

        def second(client: Any) -> Any:
            go.set()
            assert come.wait(5)  # blocks the loop, too
            return create(client)

        outcomes = one_after_another(flavour, create, second, max_retries=0)
        assert [outcome.id for outcome in outcomes] == ["msg_1", "msg_1"]
        assert wire.connections == 2


@flavours("sync", "asyncio", "asyncio aiohttp", "trio")
def test_an_idle_connection_that_the_server_closes_costs_no_attempt(flavour: Flavour, wire: Wire) -> None:
    """The event loop stands still meanwhile, as in a function that is frozen between two calls."""
    is_idle, is_closed = threading.Event(), threading.Event()

    def close_when_idle(handler: _Handler) -> None:
        reply()(handler)
        handler.wfile.flush()
        is_idle.wait(5)
        hang_up(handler)
        is_closed.set()

    def second(client: Any) -> Any:
        is_idle.set()
        assert is_closed.wait(5)  # blocks the loop, too
        return create(client)

    wire.script = [close_when_idle]
    outcomes = one_after_another(flavour, create, second, max_retries=0)
    assert [getattr(outcome, "id", outcome) for outcome in outcomes] == ["msg_1", "msg_1"]
    assert wire.connections == 2
