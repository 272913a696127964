"""Base classes of the resources: synchronous and asynchronous, returning models or whole responses.

The rendered classes in `resources/` add the methods of the spec's operations. Each method passes its operation and
arguments to `_call`, `_rows`, `_pages`, `_token_pages`, `_files`, `_stream` or `_parse`.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import partial
from types import FunctionType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, TypeVar
from weakref import WeakKeyDictionary, ref

from anthropic_messages_client._lazy import LazyModule
from anthropic_messages_client.request import Omit, Operation
from anthropic_messages_client.suggestions import SuggestsAttributes

from . import _official_names
from ._call.engine import Engine
from ._lazy_method import LazyMethod as LazyMethod
from ._streaming import model_parsers as _model_parsers  # noqa: F401 - `UnfinishedInput.value` of every response needs it
from ._transport.driver import arun, run

if TYPE_CHECKING:
    import httpx

    from anthropic_messages._transport.steps import Step

    from ._call.response import APIResponse, AsyncAPIResponse
    from ._output.output_format import OutputFormat
    from ._streaming.message_stream import AsyncMessageStream
    from ._streaming.reader import BaseReader
else:
    httpx = LazyModule("httpx")

ClassT = TypeVar("ClassT", bound=type)
RawT = TypeVar("RawT")
StreamedT = TypeVar("StreamedT")


Envelope = Literal["raw", "stream"]
RAW: Envelope = "raw"
"""Calls return an `APIResponse`."""
STREAMED: Envelope = "stream"
"""Calls return a context manager of an `APIResponse` whose body has not been read."""

_KEPT_VARIANTS: WeakKeyDictionary[Any, dict[int, Any]] = WeakKeyDictionary()
"""The variants of each resource that something keeps."""


class Variants(Generic[RawT, StreamedT]):
    """A mixin with the raw and streaming variants of the same operations."""

    _engine: Engine[Any]
    _variants: tuple[Callable[[Any], RawT], Callable[[Any], StreamedT]]
    _own_methods: ClassVar[dict[str, FunctionType]] = {}

    @property
    def with_raw_response(self) -> RawT:
        """The same operations, returning responses with status, headers, rate limits and retries."""
        variant: RawT = self._variant(0)
        return variant

    @property
    def with_streaming_response(self) -> StreamedT:
        """The same operations as context managers, returning responses before their body is read."""
        variant: StreamedT = self._variant(1)
        return variant

    def _variant(self, place: int) -> Any:
        """Return the variant that something keeps, such as the patch of a test; else a new one.

        It is not stored, because it refers to the resource, and the cycle would keep the connections open.
        """
        kept = _KEPT_VARIANTS.setdefault(self, {})
        variant = kept[place]() if place in kept else None
        if variant is None or variant._replaced != self._replaced_methods():
            variant = self._variants[place](self)
            kept[place] = ref(variant)
        return variant

    def _replaced_methods(self) -> dict[str, Any]:
        """Return the methods that instrumentation, a test or a subclass has replaced, by name."""
        cls, replaced = type(self), vars(self)
        return {
            name: getattr(self, name)
            for name, own in cls._own_methods.items()
            if name in replaced or getattr(cls, name) is not own
        }


def own_methods(*names: str) -> Callable[[ClassT], ClassT]:
    """Return a class decorator for resources that gives the class its inherited methods.

    Instrumentation replaces methods of the class, and some looks for them only in its `__dict__`.

    Args:
        names: The methods that have a variant in `with_raw_response`. If one is replaced, the variant calls it.
    """

    def add(cls: ClassT) -> ClassT:
        for base in cls.__mro__[1:]:
            for name, method in vars(base).items():
                if isinstance(method, FunctionType) and not name.startswith("_") and name not in vars(cls):
                    setattr(cls, name, method)
        resource: Any = cls
        resource._own_methods = {name: vars(cls)[name] for name in names}
        return cls

    return add


class _BaseResource(SuggestsAttributes):
    """Common base class of synchronous and asynchronous resources."""

    _engine: Engine[Any]
    _envelope: Envelope | None = None
    _is_async: bool

    def __init__(self, owner: Any) -> None:
        """Create a resource of a client, or the variant of a resource that returns whole responses.

        Args:
            owner: The client, its engine, or the resource.
        """
        self._engine = getattr(owner, "_engine", owner)
        self._plain = owner if self._envelope is not None and isinstance(owner, Variants) else None
        self._replaced = {} if self._plain is None else self._plain._replaced_methods()
        if self._replaced:
            from ._call.enveloped import enveloped

            for name, method in self._replaced.items():
                setattr(self, name, enveloped(method, self._envelope, self._is_async))

    def _owner_of(self, group: str) -> Any:
        """Return the owner of a group below this resource: the group of the plain resource, if this is a variant."""
        return self._engine if self._plain is None else getattr(self._plain, group)

    @classmethod
    def _advice(cls, name: str) -> str | None:
        group = cls.__module__.removeprefix("anthropic_messages.resources.").split(".")
        path = ".".join(
            group[:-1] if group[-2:-1] == group[-1:] else group
        )  # `beta.messages` is `beta/messages/messages.py`
        return _official_names.advice(f"client.{path}.{name}")

    @property
    def _client(self) -> Any:
        """The client of this resource. Instrumentation of the official SDK reads it."""
        return self._engine.client

    def _make(
        self,
        operation: Operation,
        params: dict[str, Any],
        options: dict[str, Any],
        postprocess: Callable[[Any, httpx.Response], Any] | None = None,
    ) -> Any:
        raise NotImplementedError

    def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        if "output_format" in options:
            _, params = _with_output_format(operation, params, options)
        return self._make(operation, params, options)

    _rows = _call

    def _parse(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        output_format, params = _with_output_format(operation, params, options)
        if output_format is not None:
            return self._make(operation, params, options, output_format.parse)
        from ._output.parsed import parsed_message

        return self._make(operation, params, options, lambda message, _: parsed_message(message))

    def _check_stream(self, operation: Operation) -> None:
        if self._envelope:
            name = operation.id.rpartition(".")[2]
            raise TypeError(
                f"`stream()` has no raw response. Use `{name}(..., stream=True)`, whose `parse()` returns the stream."
            )


class Resource(_BaseResource):
    """Base class of synchronous resources."""

    _engine: Engine[httpx.Client]
    _is_async = False

    def _carry_out(self, plan: Generator[Step, Any, Any]) -> Any:
        return run(self._engine.transport.open(), plan)

    def _make(
        self,
        operation: Operation,
        params: dict[str, Any],
        options: dict[str, Any],
        postprocess: Callable[[Any, httpx.Response], Any] | None = None,
    ) -> Any:
        envelope = self._envelope or _pop_envelope(options)
        if (request := self._engine.replaced_request()) is not None:
            from ._streaming.observed import observed

            send = observed(self, request, operation, params, options, postprocess, envelope)
        else:
            call = self._begin(operation, params, options, postprocess, envelope)
            if self._envelope != STREAMED:
                return run(*call)
            send = partial(run, *call)
        if self._envelope != STREAMED:
            return send()
        from ._call.response import ResponseContextManager

        return ResponseContextManager(send)

    def _begin(
        self,
        operation: Operation,
        params: dict[str, Any],
        options: dict[str, Any],
        postprocess: Callable[[Any, httpx.Response], Any] | None,
        envelope: Envelope | None,
        reader: type[BaseReader[Any]] | None = None,
    ) -> Any:
        return self._engine.begin(
            operation,
            params,
            options,
            load_reader=_rows_class if operation.rows else _stream_class if reader is None else lambda: reader,
            load_envelope=_response_class if envelope else None,
            unread=envelope == STREAMED,
            postprocess=postprocess,
        )

    def _pages(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        from .pagination import SyncPage

        more = partial(Resource(self._engine)._pages, operation)
        return self._make(operation, params, options, lambda answer, _: SyncPage(answer, params, options, more))

    def _token_pages(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        from .pagination import SyncPageCursor

        more = partial(Resource(self._engine)._token_pages, operation)
        return self._make(operation, params, options, lambda answer, _: SyncPageCursor(answer, params, options, more))

    def _files(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        _pop_envelope(options)  # The response of a file is always whole.
        call = self._engine.begin(
            operation, params, options, load_reader=_stream_class, load_envelope=_binary_class, unread=True
        )
        if self._envelope != STREAMED:
            return run(*call)
        from ._call.manager import Manager

        return Manager(lambda: run(*call))

    def _stream(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        from ._streaming.message_stream import MessageStream, MessageStreamManager

        self._check_stream(operation)
        output_format, params = _with_output_format(operation, params, options)
        if (request := self._engine.replaced_request()) is not None:
            from ._streaming.observed import observed_stream

            return MessageStreamManager(observed_stream(self, request, operation, params, options, output_format))
        call = self._engine.begin(operation, params, options, load_reader=lambda: MessageStream)
        return MessageStreamManager(lambda: run(*call)._parse_with(output_format))


class AsyncResource(_BaseResource):
    """Base class of asynchronous resources."""

    _engine: Engine[httpx.AsyncClient]
    _is_async = True

    async def _carry_out(self, plan: Generator[Step, Any, Any]) -> Any:
        return await arun(self._engine.transport.open(), plan)

    def _make(
        self,
        operation: Operation,
        params: dict[str, Any],
        options: dict[str, Any],
        postprocess: Callable[[Any, httpx.Response], Any] | None = None,
    ) -> Any:
        envelope = self._envelope or _pop_envelope(options)
        if (request := self._engine.replaced_request()) is not None:
            from ._streaming.observed import observed

            send = observed(self, request, operation, params, options, postprocess, envelope)
        elif self._envelope != STREAMED:
            begin = partial(self._begin, operation, params, options, postprocess, envelope)
            awaitable: Any = _awaited(begin)
            awaitable.__qualname__ = operation.id  # Python shows it: "coroutine 'messages.create' was never awaited".
            return awaitable
        else:
            call = self._begin(operation, params, options, postprocess, envelope)
            send = partial(arun, *call)
        if self._envelope != STREAMED:
            return send()
        from ._call.response import AsyncResponseContextManager

        return AsyncResponseContextManager(send)

    def _begin(
        self,
        operation: Operation,
        params: dict[str, Any],
        options: dict[str, Any],
        postprocess: Callable[[Any, httpx.Response], Any] | None,
        envelope: Envelope | None,
        reader: type[BaseReader[Any]] | None = None,
    ) -> Any:
        return self._engine.begin(
            operation,
            params,
            options,
            load_reader=_async_rows_class
            if operation.rows
            else _async_stream_class
            if reader is None
            else lambda: reader,
            load_envelope=_async_response_class if envelope else None,
            unread=envelope == STREAMED,
            postprocess=postprocess,
        )

    def _pages(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        from .pagination import AsyncPaginator

        first = partial(self._page, operation, params, options)
        return first() if self._envelope else AsyncPaginator(first)

    def _page(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        from .pagination import AsyncPage

        more = partial(AsyncResource(self._engine)._page, operation)
        return self._make(operation, params, options, lambda answer, _: AsyncPage(answer, params, options, more))

    def _token_pages(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        from .pagination import AsyncCursorPaginator

        first = partial(self._token_page, operation, params, options)
        return first() if self._envelope else AsyncCursorPaginator(first)

    def _token_page(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        from .pagination import AsyncPageCursor

        more = partial(AsyncResource(self._engine)._token_page, operation)
        return self._make(operation, params, options, lambda answer, _: AsyncPageCursor(answer, params, options, more))

    def _files(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        _pop_envelope(options)  # The response of a file is always whole.
        begin = partial(
            self._engine.begin,
            operation,
            params,
            options,
            load_reader=_async_stream_class,
            load_envelope=_async_binary_class,
            unread=True,
        )
        if self._envelope != STREAMED:
            awaitable: Any = _awaited(begin)
            awaitable.__qualname__ = operation.id
            return awaitable
        from ._call.manager import AsyncManager

        call = begin()
        return AsyncManager(lambda: arun(*call))

    def _stream(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        from ._streaming.message_stream import AsyncMessageStream, AsyncMessageStreamManager

        self._check_stream(operation)
        output_format, params = _with_output_format(operation, params, options)
        if (request := self._engine.replaced_request()) is not None:
            from ._streaming.observed import observed_async_stream

            manage = observed_async_stream(self, request, operation, params, options, output_format)
            return AsyncMessageStreamManager(manage)
        call = self._engine.begin(operation, params, options, load_reader=lambda: AsyncMessageStream)

        async def send() -> AsyncMessageStream[Any]:
            stream: AsyncMessageStream[Any] = await arun(*call)
            return stream._parse_with(output_format)

        return AsyncMessageStreamManager(send)


async def _awaited(begin: Callable[[], tuple[httpx.AsyncClient, Generator[Step, Any, Any]]]) -> Any:
    return await arun(*begin())


def _pop_envelope(options: dict[str, Any]) -> Envelope | None:
    """Remove the header that asks for the whole response from the options of a call, and return what it asks for.

    The methods of `with_raw_response` add it to calls that pass through a method that was replaced.
    """
    if not options.get("extra_headers"):
        return None
    from ._call.enveloped import pop_envelope

    return pop_envelope(options)


def _with_output_format(
    operation: Operation, params: dict[str, Any], options: dict[str, Any]
) -> tuple[OutputFormat[Any] | None, dict[str, Any]]:
    """Remove `output_format` from the options, if present, and add its JSON schema to the arguments."""
    type_: Any = options.pop("output_format", None)
    if type_ is None or isinstance(type_, Omit):
        return None, params
    from ._output.output_format import OutputFormat

    output_format = OutputFormat(type_)
    return output_format, output_format.request_params(operation, params)


# These functions import lazily, so that a plain call does not load modules that it does not need.


def _stream_class() -> type[BaseReader[Any]]:
    from ._streaming.stream import Stream

    return Stream


def _async_stream_class() -> type[BaseReader[Any]]:
    from ._streaming.stream import AsyncStream

    return AsyncStream


def _rows_class() -> type[BaseReader[Any]]:
    from ._streaming.rows import Rows

    return Rows


def _async_rows_class() -> type[BaseReader[Any]]:
    from ._streaming.rows import AsyncRows

    return AsyncRows


def _binary_class() -> type[APIResponse[Any]]:
    from ._call.binary_response import BinaryAPIResponse

    return BinaryAPIResponse


def _async_binary_class() -> type[AsyncAPIResponse[Any]]:
    from ._call.binary_response import AsyncBinaryAPIResponse

    return AsyncBinaryAPIResponse


def _response_class() -> type[APIResponse[Any]]:
    from ._call.response import APIResponse

    return APIResponse


def _async_response_class() -> type[AsyncAPIResponse[Any]]:
    from ._call.response import AsyncAPIResponse

    return AsyncAPIResponse
