"""Calls that are cancelled at each stage: by cancelling the task, or by a signal handler that raises."""

from __future__ import annotations

import asyncio
import io
import os
import signal
import socket
import threading
from collections.abc import Callable
from typing import Any

import anyio.lowlevel
import pytest
import trio

from anthropic_messages import Attempt, CallHook
from tests.facade.streaming.test_streams import BEGUN, PING, START, TEXT, ending
from tests.support.transports import Flavour, Secure, flavours
from tests.support.wire import Wire, failure, stream, tell_and_wait

from .answers import CONTENT, HEAD, raw, sized
from .checks import ONCE, create, follow, ways


class Stop(BaseException):
    """The exception of a signal handler, as KeyboardInterrupt is that of Control-C."""


def cancel_call(
    flavour: Flavour, call: Callable[[Any], Any], next_call: Callable[[Any], Any], on_cancel: Any, **settings: Any
) -> Any:
    """Cancel a call at a point that the server reaches, then make another call on the same client.

    Args:
        flavour: The kind of client.
        call: The call to cancel.
        next_call: The next call.
        on_cancel: Receives the function that cancels the call. It may be called in any thread.
        settings: Settings of the client.

    Returns:
        The result of the next call.
    """

    def blocking(client: Any) -> Any:
        def stop(*_: object) -> None:
            raise Stop

        before = signal.signal(signal.SIGUSR1, stop)
        on_cancel(lambda: os.kill(os.getpid(), signal.SIGUSR1))
        try:
            with pytest.raises(Stop):
                call(client)
        finally:
            signal.signal(signal.SIGUSR1, before)
        return next_call(client)

    async def in_asyncio(client: Any) -> Any:
        task = asyncio.ensure_future(call(client))
        loop = asyncio.get_running_loop()
        on_cancel(lambda: loop.call_soon_threadsafe(task.cancel))
        with pytest.raises(asyncio.CancelledError):
            await task
        assert asyncio.all_tasks() == {asyncio.current_task()}
        return await next_call(client)

    async def in_trio(client: Any) -> Any:
        token = trio.lowlevel.current_trio_token()
        with trio.CancelScope() as scope:
            on_cancel(lambda: token.run_sync_soon(scope.cancel))
            await call(client)
        assert scope.cancelled_caught
        return await next_call(client)

    calls = {"sync": blocking, "asyncio": in_asyncio, "trio": in_trio}[flavour.name]
    return flavour.given(calls, **{"retry_policy": ONCE, **settings})


STAGES: dict[str, tuple[Any, bool]] = {
    "before the headers": (tell_and_wait, False),
    "in the headers": (raw(HEAD, then=tell_and_wait), False),
    "in the body": (sized(CONTENT[:9], len(CONTENT), then=tell_and_wait), False),
    "in an error response": (
        raw(b"HTTP/1.1 400 No\r\ncontent-length: 9\r\n\r\n", then=tell_and_wait),
        False,
    ),
    "before the headers of a stream": (tell_and_wait, True),
    "before the first event": (stream(PING, then=tell_and_wait), True),
    "in a stream": (stream(*BEGUN, then=tell_and_wait), True),
    "in an event": (stream(*BEGUN, b"event: content_block_delta\n", then=tell_and_wait), True),
    "after message_stop": (stream(START, *TEXT, *ending(), then=tell_and_wait), True),
}


@ways
@pytest.mark.parametrize(("answer", "streams"), STAGES.values(), ids=STAGES)
def test_cancelled_call_frees_its_connection(flavour: Flavour, wire: Wire, answer: Any, streams: bool) -> None:
    def on_cancel(cancel: Callable[[], object]) -> None:
        wire.reached = cancel

    wire.script = [answer]
    message = cancel_call(flavour, follow(flavour) if streams else create, create, on_cancel)
    assert message.content[0].text == "Paris."
    assert wire.hung_up.wait(5)
    assert (len(wire.received), wire.connections) == (2, 2)


@pytest.mark.skipif(not os.path.exists("/proc/self/fd"), reason="only Linux lists open files there")
@flavours("sync", "asyncio", "asyncio aiohttp", "trio")
def test_cancelled_write_closes_the_socket(flavour: Flavour) -> None:
    """The server reads nothing, so the rest of the request cannot be written before the socket is closed."""
    stops: list[Callable[[], object]] = []
    accepted: list[socket.socket] = []
    before: list[str] = []
    was_read = threading.Event()

    class File(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            was_read.set()
            return super().read(size)

    def sockets() -> set[str]:
        links = [f"/proc/self/fd/{name}" for name in os.listdir("/proc/self/fd")]
        return {os.readlink(link) for link in links if os.path.lexists(link) and "socket" in os.readlink(link)}

    def accept() -> None:
        accepted.append(server.accept()[0])
        accepted[0].recv(1)
        while was_read.wait(0.3):  # until all buffers are full
            was_read.clear()
        before.extend(sockets())
        stops.pop()()

    def upload(client: Any) -> Any:
        return client.files.upload(file=File(bytes(1 << 25)))

    def closed(client: Any) -> Any:
        return set(before) - sockets()

    async def closed_async(client: Any) -> Any:
        for _ in range(5):
            await anyio.lowlevel.checkpoint()
        return closed(client)

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=accept)

        def on_cancel(cancel: Callable[[], object]) -> None:
            stops.append(cancel)
            thread.start()

        url = f"http://127.0.0.1:{server.getsockname()[1]}"
        next_call = closed if flavour.name == "sync" else closed_async
        assert len(cancel_call(flavour, upload, next_call, on_cancel, base_url=url)) == 1
        thread.join()
        accepted[0].close()


@flavours("asyncio", "asyncio aiohttp", "trio")  # With httpx2 and `ssl`, the garbage collector closes the socket.
def test_cancelled_tls_handshake_closes_the_socket(
    flavour: Flavour, wire: Wire, secure: Secure, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(secure.authority))
    freed = threading.Event()

    def on_cancel(cancel: Callable[[], object]) -> None:
        def is_silent(connection: socket.socket) -> None:
            connection.recv(1)
            cancel()
            while connection.recv(65536):
                pass
            freed.set()

        secure.relay.script = [is_silent]

    message = cancel_call(flavour, create, create, on_cancel, base_url=secure.url)
    assert message.content[0].text == "Paris."
    assert freed.wait(5)
    assert secure.relay.connections == 2


@ways
def test_cancelled_wait_before_a_retry(flavour: Flavour, wire: Wire) -> None:
    stops: list[Callable[[], object]] = []

    class CancelDuringWait(CallHook):
        def attempt_ended(self, attempt: Attempt) -> None:
            if attempt.wait is not None:
                threading.Timer(0.1, stops.pop()).start()  # The wait starts when this method returns.

    wire.script = [failure(529, "overloaded_error", retry_after="30")]
    message = cancel_call(flavour, create, create, stops.append, hooks=[CancelDuringWait])
    assert message.content[0].text == "Paris."
    assert (len(wire.received), wire.connections) == (2, 1)
