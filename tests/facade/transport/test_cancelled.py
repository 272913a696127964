"""Calls that are called off, at each stage: a task that is cancelled, a signal whose handler raises."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import threading
from collections.abc import Callable
from typing import Any

import pytest
import trio

from anthropic_messages import Attempt, CallHook
from tests.facade.streaming.test_streams import BEGUN, PING, START, TEXT, ending
from tests.support.transports import Flavour, Secure, flavours
from tests.support.wire import Wire, failure, stream, tell_and_wait

from .answers import CONTENT, HEAD, raw, sized
from .checks import ONCE, create, follow, ways


class Stop(BaseException):
    """What a handler of a signal raises, as that of Control-C raises KeyboardInterrupt."""


def called_off(way: Flavour, ask: Callable[[Any], Any], after: Callable[[Any], Any], tell: Any, **settings: Any) -> Any:
    """Begins a call, calls it off when the wire says that it is time, and gives what `after` gives on the same client.

    `tell` takes what is to be done then, from any thread.
    """

    def blocking(client: Any) -> Any:
        def stop(*_: object) -> None:
            raise Stop

        before = signal.signal(signal.SIGUSR1, stop)
        tell(lambda: os.kill(os.getpid(), signal.SIGUSR1))
        try:
            with pytest.raises(Stop):
                ask(client)
        finally:
            signal.signal(signal.SIGUSR1, before)
        return after(client)

    async def in_asyncio(client: Any) -> Any:
        task = asyncio.ensure_future(ask(client))
        loop = asyncio.get_running_loop()
        tell(lambda: loop.call_soon_threadsafe(task.cancel))
        with pytest.raises(asyncio.CancelledError):
            await task
        assert asyncio.all_tasks() == {asyncio.current_task()}
        return await after(client)

    async def in_trio(client: Any) -> Any:
        token = trio.lowlevel.current_trio_token()
        with trio.CancelScope() as scope:
            tell(lambda: token.run_sync_soon(scope.cancel))
            await ask(client)
        assert scope.cancelled_caught
        return await after(client)

    calls = {"sync": blocking, "asyncio": in_asyncio, "trio": in_trio}[way.name]
    return way.given(calls, **{"retry_policy": ONCE, **settings})


PLACES: dict[str, tuple[Any, bool]] = {
    "before the headers": (tell_and_wait, False),
    "in the headers": (raw(HEAD, then=tell_and_wait), False),
    "in the body": (sized(CONTENT[:9], len(CONTENT), then=tell_and_wait), False),
    "in an answer that is an error": (
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
@pytest.mark.parametrize(("answer", "streams"), PLACES.values(), ids=PLACES)
def test_the_connection_is_freed_at_once(flavour: Flavour, wire: Wire, answer: Any, streams: bool) -> None:
    def tell(what: Callable[[], object]) -> None:
        wire.reached = what

    wire.script = [answer]
    message = called_off(flavour, follow(flavour) if streams else create, create, tell)
    assert message.content[0].text == "Paris."
    assert wire.hung_up.wait(5)
    assert (len(wire.received), wire.connections) == (2, 2)


@flavours("asyncio", "asyncio aiohttp", "trio")  # httpx2, and the standard library, leave it to the garbage collector
def test_in_the_handshake(flavour: Flavour, wire: Wire, secure: Secure, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(secure.authority))
    freed = threading.Event()

    def tell(what: Callable[[], object]) -> None:
        def is_silent(connection: socket.socket) -> None:
            connection.recv(1)
            what()
            while connection.recv(65536):
                pass
            freed.set()

        secure.relay.script = [is_silent]

    message = called_off(flavour, create, create, tell, base_url=secure.url)
    assert message.content[0].text == "Paris."
    assert freed.wait(5)
    assert secure.relay.connections == 2


@ways
def test_in_the_wait_for_another_try(flavour: Flavour, wire: Wire) -> None:
    stops: list[Callable[[], object]] = []

    class Heard(CallHook):
        def attempt_ended(self, attempt: Attempt) -> None:
            if attempt.wait is not None:
                threading.Timer(0.1, stops.pop()).start()  # the wait begins when this returns

    wire.script = [failure(529, "overloaded_error", retry_after="30")]
    message = called_off(flavour, create, create, stops.append, hooks=[Heard])
    assert message.content[0].text == "Paris."
    assert (len(wire.received), wire.connections) == (2, 1)
