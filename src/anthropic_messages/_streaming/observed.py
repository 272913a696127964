"""Calls of resources that pass through a replaced `client.request`, with which instrumentation observes a client.

The replaced method receives the request, and for a stream the class of its events, of which it may pass a subclass to
the original method.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from anthropic_messages._call.enveloped import RAW_RESPONSE_HEADER, pop_envelope
from anthropic_messages._call.request_options import ResourceRequest
from anthropic_messages._transport.driver import arun, run

from .message_stream import AsyncMessageStream, MessageStream
from .raw_stream import AsyncRawStream, RawStream
from .stream import AsyncStream, Stream

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from anthropic_messages_client.request import Operation


def observed(
    resource: Any,
    request: Callable[..., Any],
    operation: Operation,
    params: dict[str, Any],
    options: dict[str, Any],
    postprocess: Any,
    envelope: Any,
) -> Callable[[], Any]:
    """Return a function that makes a call through the replaced method.

    Args:
        resource: The resource of the method that is called.
        request: The method that replaced `client.request`.
        operation: The operation.
        params: Its arguments.
        options: The options of the call.
        postprocess: Turns the model into the object that the caller gets.
        envelope: The kind of the whole response that the caller gets, if not the model.
    """
    carry_out: Any = arun if resource._is_async else run

    def begin(params: dict[str, Any], options: dict[str, Any], reader: Any) -> Any:
        if options["extra_headers"]:
            pop_envelope(options)
        return carry_out(*resource._begin(operation, params, options, postprocess, envelope, reader))

    if envelope is not None:
        options["extra_headers"] = {**(options.get("extra_headers") or {}), RAW_RESPONSE_HEADER: envelope}
    stream_class = AsyncStream if resource._is_async else Stream
    return _sender(resource, request, operation, params, options, begin, postprocess, stream_class)


def _sender(
    resource: Any,
    request: Callable[..., Any],
    operation: Operation,
    params: dict[str, Any],
    options: dict[str, Any],
    begin: Any,
    postprocess: Any,
    stream_class: Any,
) -> Callable[[], Any]:
    final = ResourceRequest(operation, params, options, resource._engine.settings, begin, postprocess)
    stream_class = stream_class if operation.streams else None
    return partial(request, final.cast_to, final, stream=params.get("stream") is True, stream_cls=stream_class)


def observed_stream(
    resource: Any,
    request: Callable[..., Any],
    operation: Operation,
    params: dict[str, Any],
    options: dict[str, Any],
    output_format: Any,
) -> Callable[[], MessageStream[Any]]:
    """Return a function that opens a message stream through the replaced method. The arguments are as in `observed`."""
    opened: list[Any] = []

    def begin(params: dict[str, Any], options: dict[str, Any], raw_class: Any) -> Any:
        call = resource._engine.begin(operation, params, options, load_reader=lambda: MessageStream)
        opened.append(run(*call)._parse_with(output_format))
        return (raw_class or RawStream)(opened[-1])

    send = _sender(resource, request, operation, params, options, begin, None, RawStream)

    def open_stream() -> Any:
        raw = send()
        return _with_raw(opened, raw, RawStream)

    return open_stream


def observed_async_stream(
    resource: Any,
    request: Callable[..., Any],
    operation: Operation,
    params: dict[str, Any],
    options: dict[str, Any],
    output_format: Any,
) -> Callable[[], Awaitable[AsyncMessageStream[Any]]]:
    """Return a function that opens a message stream through the replaced method. The arguments are as in `observed`."""
    opened: list[Any] = []

    async def begin(params: dict[str, Any], options: dict[str, Any], raw_class: Any) -> Any:
        call: Any = resource._engine.begin(operation, params, options, load_reader=lambda: AsyncMessageStream)
        opened.append((await arun(*call))._parse_with(output_format))
        return (raw_class or AsyncRawStream)(opened[-1])

    send = _sender(resource, request, operation, params, options, begin, None, AsyncRawStream)

    async def open_stream() -> Any:
        raw = await send()
        return _with_raw(opened, raw, AsyncRawStream)

    return open_stream


def _with_raw(opened: list[Any], raw: Any, own: type[Any]) -> Any:
    """Return the message stream, which reads the events of the raw one if the replaced method changed it."""
    if not opened:
        raise RuntimeError("The method that replaced `client.request` must call the original method to stream.")
    stream = opened[-1]
    if type(raw) is not own:
        stream._raw_stream = raw
    return stream
