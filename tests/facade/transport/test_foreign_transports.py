"""Custom transports. Failures of the network become connection errors, and other exceptions are raised unchanged."""

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

FAST_RETRIES = RetryPolicy(2, first_wait=0.001)
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
PROGRAM_ERRORS: list[Exception] = [*BUGS, OSError(2, "No such file"), ValueError("mine"), RuntimeError("mine")]
CLIENTS = ["sync httpx", "sync httpx2", "asyncio httpx", "asyncio httpx2", "trio httpx"]


class ScriptedClient:
    """A client over a scripted transport. An exception in `script` is raised, a list is sent as a body."""

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
        client, library = self, self.library

        class Body(library.SyncByteStream):  # type: ignore[misc,name-defined]
            def __init__(self, chunks: list[Any]) -> None:
                self.chunks = chunks

            def __iter__(self) -> Iterator[bytes]:
                for chunk in self.chunks:
                    if isinstance(chunk, Exception):
                        raise chunk
                    yield chunk

        class AsyncBody(Body, library.AsyncByteStream):  # type: ignore[misc,name-defined]
            async def __aiter__(self) -> AsyncIterator[bytes]:
                for chunk in self:
                    await anyio.lowlevel.checkpoint()
                    yield chunk

        def respond(body: type[Body]) -> Any:
            chunks = client._next()
            kind = "text/event-stream" if chunks[0].startswith(b"event") else "application/json"
            return library.Response(200, headers={"content-type": kind}, stream=body(chunks))

        class SyncTransport(library.BaseTransport):  # type: ignore[misc,name-defined]
            def handle_request(self, request: Any) -> Any:
                return respond(Body)

        class AsyncTransport(library.AsyncBaseTransport):  # type: ignore[misc,name-defined]
            async def handle_async_request(self, request: Any) -> Any:
                return respond(AsyncBody)

        return SyncTransport() if self.kind == "sync" else AsyncTransport()

    def use(self, blocking: Callable[[Any], Any], awaited: Callable[[Any], Any], **options: Any) -> Any:
        settings: dict[str, Any] = {"api_key": "offline", "retry_policy": FAST_RETRIES}
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


@pytest.fixture(params=CLIENTS)
def client(request: pytest.FixtureRequest) -> ScriptedClient:
    return ScriptedClient(request.param)


each_failure = pytest.mark.parametrize("error", FAILURES, ids=lambda error: type(error).__name__)


@each_failure
def test_failure_is_retried(client: ScriptedClient, error: Exception) -> None:
    client.script = [error, error]
    assert client.create().content[0].text == "Paris."
    assert client.requests == 3


@each_failure
def test_last_failure_is_a_connection_error_with_its_cause(client: ScriptedClient, error: Exception) -> None:
    client.script = [error] * 3
    with pytest.raises(APIConnectionError) as caught:
        client.create()
    assert type(caught.value) is APIConnectionError
    assert caught.value.__cause__ is error
    assert caught.value.attempts == 3
    assert "api.anthropic.com/v1/messages" in str(caught.value)
    assert type(error).__name__ in str(caught.value) or str(error) in str(caught.value)
    assert "offline" not in str(caught.value)


@each_failure
def test_failure_in_a_body_is_retried(client: ScriptedClient, error: Exception) -> None:
    client.script = [[b'{"id": ', error]]
    assert client.create().content[0].text == "Paris."
    assert client.requests == 2


@each_failure
def test_failure_in_a_stream_raises_an_incomplete_stream_error(client: ScriptedClient, error: Exception) -> None:
    client.script = [[sse(START, *TEXT[:2]), error]]
    with pytest.raises(IncompleteStreamError) as caught:
        client.follow()
    assert caught.value.__cause__ is error
    assert caught.value.snapshot is not None
    assert caught.value.snapshot.content[0].text == "Par"
    assert client.requests == 1


@each_failure
def test_failure_before_the_first_event_is_retried(client: ScriptedClient, error: Exception) -> None:
    client.script = [[b"event: message_start\n", error]] * 3
    with pytest.raises(APIError) as caught:
        client.follow()
    assert isinstance(caught.value, APIConnectionError)
    assert client.requests == 3


@pytest.mark.parametrize("error", BUGS, ids=lambda error: type(error).__name__)
def test_programming_error_of_a_transport_is_raised_unchanged(client: ScriptedClient, error: Exception) -> None:
    client.script = [error]
    with pytest.raises(type(error)) as caught:
        client.create()
    assert caught.value is error
    assert client.requests == 1


@pytest.mark.parametrize("error", PROGRAM_ERRORS, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("event", ["request", "response"])
def test_exception_of_an_event_hook_is_raised_unchanged(client: ScriptedClient, error: Exception, event: str) -> None:
    def hook(*_: Any) -> None:
        raise error

    async def async_hook(*_: Any) -> None:
        raise error

    with pytest.raises(type(error)) as caught:
        client.create(event_hooks={event: [hook if client.kind == "sync" else async_hook]})
    assert caught.value is error


@pytest.mark.parametrize("error", PROGRAM_ERRORS, ids=lambda error: type(error).__name__)
def test_exception_of_an_auth_is_raised_unchanged(client: ScriptedClient, error: Exception) -> None:
    class FailingAuth(client.library.Auth):  # type: ignore[misc,name-defined]
        def auth_flow(self, request: Any) -> Iterator[Any]:
            raise error
            yield request

    with pytest.raises(type(error)) as caught:
        client.create(auth=FailingAuth())
    assert caught.value is error


def test_timeout_error_becomes_an_api_timeout_error(client: ScriptedClient) -> None:
    client.script = [TimeoutError()] * 3
    with pytest.raises(APITimeoutError):
        client.create()


def test_error_while_closing_does_not_hide_the_first_error(client: ScriptedClient) -> None:
    """A rejected response is closed, and closing may fail, too."""
    chunks = [sse({"type": "error", "error": {"type": "overloaded_error", "message": "Busy"}})]
    first, transport = OSError(5, "I/O error"), client.transport

    def transport_that_fails_to_close() -> Any:
        inner = transport()
        name = "handle_request" if client.kind == "sync" else "handle_async_request"
        handle = getattr(inner, name)

        def break_close(response: Any) -> Any:
            async def aclose() -> None:
                raise first

            response.stream.close = partial(_raise, first)
            response.stream.aclose = aclose
            return response

        async def awaited(request: Any) -> Any:
            return break_close(await handle(request))

        setattr(inner, name, (lambda request: break_close(handle(request))) if client.kind == "sync" else awaited)
        return inner

    client.transport = transport_that_fails_to_close  # type: ignore[method-assign]
    client.script = [chunks] * 3
    with pytest.raises(APIError, match="Busy"):
        client.follow()
    assert client.requests == 3


def _raise(error: Exception) -> None:
    raise error
