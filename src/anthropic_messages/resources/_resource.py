"""How the operations of a resource are carried out: in blocking or in asynchronous code; whole, in rows, or in pages;
for the answer alone, or for the answer with its envelope.

A resource is a generated class of operations below one of these. The generated methods turn their arguments into an
operation and hand it to `_call`, `_rows` or `_pages`, so that a resource is the same few lines however many it has,
and each of them can be called under `with_raw_response` and `with_streaming_response`, typed:

    class RawThings(Resource, operations.Things[APIResponse[Thing]]):
        _envelope = RAW

    class StreamedThings(Resource, operations.Things[ResponseContextManager[Thing]]):
        _envelope = STREAMED

    class Things(Variants[RawThings, StreamedThings], Resource, operations.Things[Thing]):
        _variants = RawThings, StreamedThings

and the same with AsyncResource, AsyncAPIResponse and AsyncResponseContextManager.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from anthropic_messages._driver import arun, run

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    import httpx
    from anthropic_messages_client.request import Operation

    from anthropic_messages._engine import Engine
    from anthropic_messages._reading import BaseReader
    from anthropic_messages._response import APIResponse, AsyncAPIResponse
    from anthropic_messages._retry import Step
    from anthropic_messages._rows import AsyncRows, Rows

RawT = TypeVar("RawT")
StreamedT = TypeVar("StreamedT")

Envelope = Literal["raw", "streamed"]
RAW: Envelope = "raw"
"""Calls give an `APIResponse`."""
STREAMED: Envelope = "streamed"
"""Calls give a context manager, and that an `APIResponse` whose body has not been read."""


def _rows() -> type[Rows[Any]]:
    from anthropic_messages._rows import Rows

    return Rows


def _async_rows() -> type[AsyncRows[Any]]:
    from anthropic_messages._rows import AsyncRows

    return AsyncRows


def _response() -> type[APIResponse[Any]]:
    from anthropic_messages._response import APIResponse

    return APIResponse


def _async_response() -> type[AsyncAPIResponse[Any]]:
    from anthropic_messages._response import AsyncAPIResponse

    return AsyncAPIResponse


class Variants(Generic[RawT, StreamedT]):
    """Shows the way to the same operations with envelopes."""

    _engine: Engine[Any]
    _variants: tuple[Callable[[Engine[Any]], RawT], Callable[[Engine[Any]], StreamedT]]

    @property
    def with_raw_response(self) -> RawT:
        """The same operations, giving each answer with its status, headers, rate limits and retries."""
        return self._variants[0](self._engine)

    @property
    def with_streaming_response(self) -> StreamedT:
        """The same operations as context managers, giving each answer before its body has been read."""
        return self._variants[1](self._engine)


class Resource:
    """Calls that block."""

    _envelope: Envelope | None = None

    def __init__(self, engine: Engine[httpx.Client]) -> None:
        self._engine: Engine[httpx.Client] = getattr(engine, "_engine", engine)  # a client will do as well

    def _carry_out(self, plan: Generator[Step, Any, Any]) -> Any:
        return run(self._engine.transport.open(), plan)

    def _reader(self) -> type[BaseReader[Any]]:
        """What an answer is given as that is read bit by bit."""
        return _rows()

    def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        return self._make(operation, params, options)

    _rows = _call

    def _make(
        self,
        operation: Operation,
        params: dict[str, Any],
        options: dict[str, Any],
        give: Callable[[Any, httpx.Response], Any] | None = None,
    ) -> Any:
        call = self._engine.begin(
            operation,
            params,
            options,
            stream=self._reader,
            envelope=_response if self._envelope else None,
            unread=self._envelope == STREAMED,
            give=give,
        )
        if self._envelope != STREAMED:
            return run(*call)
        from anthropic_messages._response import ResponseContextManager

        return ResponseContextManager(lambda: run(*call))

    def _pages(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        from anthropic_messages.pagination import SyncPage

        more = partial(Resource(self._engine)._pages, operation)
        return self._make(operation, params, options, lambda answer, _: SyncPage(answer, params, options, more))


class AsyncResource:
    """Calls that are awaited."""

    _envelope: Envelope | None = None

    def __init__(self, engine: Engine[httpx.AsyncClient]) -> None:
        self._engine: Engine[httpx.AsyncClient] = getattr(engine, "_engine", engine)

    async def _carry_out(self, plan: Generator[Step, Any, Any]) -> Any:
        return await arun(self._engine.transport.open(), plan)

    def _reader(self) -> type[BaseReader[Any]]:
        """What an answer is given as that is read bit by bit."""
        return _async_rows()

    def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        return self._make(operation, params, options)

    _rows = _call

    def _make(
        self,
        operation: Operation,
        params: dict[str, Any],
        options: dict[str, Any],
        give: Callable[[Any, httpx.Response], Any] | None = None,
    ) -> Any:
        begin = partial(
            self._engine.begin,
            operation,
            params,
            options,
            stream=self._reader,
            envelope=_async_response if self._envelope else None,
            unread=self._envelope == STREAMED,
            give=give,
        )
        if self._envelope != STREAMED:
            return _awaited(begin)
        from anthropic_messages._response import AsyncResponseContextManager

        call = begin()
        return AsyncResponseContextManager(lambda: arun(*call))

    def _pages(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        from anthropic_messages.pagination import AsyncPaginator

        first = partial(self._page, operation, params, options)
        return first() if self._envelope else AsyncPaginator(first)

    def _page(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        from anthropic_messages.pagination import AsyncPage

        more = partial(AsyncResource(self._engine)._page, operation)
        return self._make(operation, params, options, lambda answer, _: AsyncPage(answer, params, options, more))


async def _awaited(begin: Callable[[], tuple[httpx.AsyncClient, Generator[Step, Any, Any]]]) -> Any:
    return await arun(*begin())


def no_stream(self: object, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
    """For a resource with envelopes, whose operation `stream()` has none."""
    raise TypeError("stream() has no raw response: use `create(..., stream=True)`, whose `parse()` gives the stream")
