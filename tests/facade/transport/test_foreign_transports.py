"""Transports that raise what is not httpx's: their failures are connection errors, and all else stays the program's."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from typing import Any

import anyio
import httpx
import httpx2
import pytest
import trio

from anthropic_messages import (
    Anthropic,
    APIConnectionError,
    APIError,
    APITimeoutError,
    AsyncAnthropic,
    IncompleteStreamError,
    RetryPolicy,
)
from tests.facade.conftest import QUESTION
from tests.facade.streaming.test_streams import START, TEXT
from tests.support.wire import MESSAGE, sse

AT_ONCE = RetryPolicy(2, first_wait=0.001)
FAILURES: list[Exception] = [
    OSError(113, "No route to host"),
    RuntimeError("the tunnel is down"),
    ValueError("closed"),
    EOFError("early"),
    UnicodeError("label too long"),
    anyio.BrokenResourceError(),
    anyio.ClosedResourceError(),
    anyio.EndOfStream(),
    anyio.BusyResourceError("reading from"),
    trio.BrokenResourceError(),
    ExceptionGroup("unhandled errors", [OSError(101, "Network is unreachable"), RuntimeError("down")]),
]
BUGS: list[Exception] = [
    TypeError("bug"),
    KeyError("bug"),
    AttributeError("bug"),
    AssertionError("bug"),
    NotImplementedError("bug"),
    ZeroDivisionError("bug"),
    ExceptionGroup("unhandled errors", [OSError(101, "down"), TypeError("bug")]),
]
OWN: list[Exception] = [*BUGS, OSError(2, "No such file"), ValueError("mine"), RuntimeError("mine")]
WAYS = ["sync httpx", "sync httpx2", "asyncio httpx", "asyncio httpx2", "trio httpx"]


class Way:
    """A kind of client over a transport that does what `script` says: an exception is raised, a list is a body."""

    def __init__(self, name: str) -> None:
        self.kind, _, library = name.partition(" ")
        self.library: Any = {"httpx": httpx, "httpx2": httpx2}[library]
        self.script: list[Any] = []
        self.requests = 0

    def _next(self) -> Any:
        self.requests += 1
        outcome = self.script.pop(0) if self.script else [json.dumps(MESSAGE).encode()]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def transport(self) -> Any:
        way, library = self, self.library

        class Body(library.SyncByteStream):  # type: ignore[misc,name-defined]
            def __init__(self, pieces: list[Any]) -> None:
                self.pieces = pieces

            def __iter__(self) -> Iterator[bytes]:
                for piece in self.pieces:
                    if isinstance(piece, Exception):
                        raise piece
                    yield piece

        class AsyncBody(Body, library.AsyncByteStream):  # type: ignore[misc,name-defined]
            async def __aiter__(self) -> AsyncIterator[bytes]:
                for piece in self:
                    await anyio.lowlevel.checkpoint()
                    yield piece

        def answer(body: type[Body]) -> Any:
            pieces = way._next()
            kind = "text/event-stream" if pieces[0].startswith(b"event") else "application/json"
            return library.Response(200, headers={"content-type": kind}, stream=body(pieces))

        class Sync(library.BaseTransport):  # type: ignore[misc,name-defined]
            def handle_request(self, request: Any) -> Any:
                return answer(Body)

        class Async(library.AsyncBaseTransport):  # type: ignore[misc,name-defined]
            async def handle_async_request(self, request: Any) -> Any:
                return answer(AsyncBody)

        return Sync() if self.kind == "sync" else Async()

    def use(self, blocking: Callable[[Any], Any], awaited: Callable[[Any], Any], **options: Any) -> Any:
        settings: dict[str, Any] = {"api_key": "offline", "retry_policy": AT_ONCE}
        if self.kind == "sync":
            with self.library.Client(transport=self.transport(), **options) as http:
                return blocking(Anthropic(http_client=http, **settings))

        async def run() -> Any:
            async with self.library.AsyncClient(transport=self.transport(), **options) as http:
                return await awaited(AsyncAnthropic(http_client=http, **settings))

        return asyncio.run(run()) if self.kind == "asyncio" else trio.run(run)

    def create(self, **options: Any) -> Any:
        return self.use(*[lambda client: client.messages.create(**QUESTION)] * 2, **options)

    def follow(self) -> list[Any]:
        def blocking(client: Any) -> list[Any]:
            with client.messages.stream(**QUESTION) as stream:
                return list(stream)

        async def awaited(client: Any) -> list[Any]:
            async with client.messages.stream(**QUESTION) as stream:
                return [event async for event in stream]

        return list(self.use(blocking, awaited))


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> Way:
    return Way(request.param)


each_failure = pytest.mark.parametrize("error", FAILURES, ids=lambda error: type(error).__name__)


@each_failure
def test_it_is_tried_again(way: Way, error: Exception) -> None:
    way.script = [error, error]
    assert way.create().content[0].text == "Paris."
    assert way.requests == 3


@each_failure
def test_in_the_end_it_is_a_connection_error_with_its_cause(way: Way, error: Exception) -> None:
    way.script = [error] * 3
    with pytest.raises(APIConnectionError) as caught:
        way.create()
    assert type(caught.value) is APIConnectionError
    assert caught.value.__cause__ is error
    assert caught.value.attempts == 3
    assert "api.anthropic.com/v1/messages" in str(caught.value)
    assert type(error).__name__ in str(caught.value) or str(error) in str(caught.value)
    assert "offline" not in str(caught.value)


@each_failure
def test_in_the_middle_of_a_body(way: Way, error: Exception) -> None:
    way.script = [[b'{"id": ', error]]
    assert way.create().content[0].text == "Paris."
    assert way.requests == 2


@each_failure
def test_in_the_middle_of_a_stream(way: Way, error: Exception) -> None:
    way.script = [[sse(START, *TEXT[:2]), error]]
    with pytest.raises(IncompleteStreamError) as caught:
        way.follow()
    assert caught.value.__cause__ is error
    assert caught.value.snapshot is not None
    assert caught.value.snapshot.content[0].text == "Par"
    assert way.requests == 1


@each_failure
def test_before_the_first_event_of_a_stream(way: Way, error: Exception) -> None:
    way.script = [[b"event: message_start\n", error]] * 3
    with pytest.raises(APIError) as caught:
        way.follow()
    assert isinstance(caught.value, APIConnectionError)
    assert way.requests == 3


@pytest.mark.parametrize("error", BUGS, ids=lambda error: type(error).__name__)
def test_a_bug_of_the_transport_stays_visible(way: Way, error: Exception) -> None:
    way.script = [error]
    with pytest.raises(type(error)) as caught:
        way.create()
    assert caught.value is error
    assert way.requests == 1


@pytest.mark.parametrize("error", OWN, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("event", ["request", "response"])
def test_what_an_event_hook_raises_stays_the_programs(way: Way, error: Exception, event: str) -> None:
    def hook(*_: Any) -> None:
        raise error

    async def async_hook(*_: Any) -> None:
        raise error

    with pytest.raises(type(error)) as caught:
        way.create(event_hooks={event: [hook if way.kind == "sync" else async_hook]})
    assert caught.value is error


@pytest.mark.parametrize("error", OWN, ids=lambda error: type(error).__name__)
def test_what_an_auth_raises_stays_the_programs(way: Way, error: Exception) -> None:
    class Broken(way.library.Auth):  # type: ignore[misc,name-defined]
        def auth_flow(self, request: Any) -> Iterator[Any]:
            raise error
            yield request

    with pytest.raises(type(error)) as caught:
        way.create(auth=Broken())
    assert caught.value is error


def test_a_timeout_is_one(way: Way) -> None:
    way.script = [TimeoutError()] * 3
    with pytest.raises(APITimeoutError):
        way.create()


def test_an_error_at_the_close_does_not_hide_the_first_one(way: Way) -> None:
    """A response that is given up is closed, and that may fail as well."""
    pieces = [sse({"type": "error", "error": {"type": "overloaded_error", "message": "Busy"}})]
    first, transport = OSError(5, "I/O error"), way.transport

    def closing_badly() -> Any:
        made = transport()
        name = "handle_request" if way.kind == "sync" else "handle_async_request"
        handle = getattr(made, name)

        def break_close(response: Any) -> Any:
            async def aclose() -> None:
                raise first

            response.stream.close = partial(_raise, first)
            response.stream.aclose = aclose
            return response

        async def awaited(request: Any) -> Any:
            return break_close(await handle(request))

        setattr(made, name, (lambda request: break_close(handle(request))) if way.kind == "sync" else awaited)
        return made

    way.transport = closing_badly  # type: ignore[method-assign]
    way.script = [pieces] * 3
    with pytest.raises(APIError, match="Busy"):
        way.follow()
    assert way.requests == 3


def _raise(error: Exception) -> None:
    raise error
