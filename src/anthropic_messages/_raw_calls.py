"""Calls of endpoints that have no method: from the arguments of `client.post()` and the like to the result."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Self, TypedDict, get_args, get_origin

from anthropic_messages_client.models._model import Tagged
from anthropic_messages_client.suggestions import unexpected_argument

from ._arguments import check_mapping
from ._call import response as _response
from ._call.binary_response import AsyncBinaryAPIResponse, BinaryAPIResponse
from ._call.casting import decoder_of, reader_of
from ._call.enveloped import pop_envelope
from ._call.raw_request import RawCall, body_of, operation_of, options_of
from ._call.request_options import Files, FinalRequestOptions, RequestOptions
from ._redaction import forgetful
from ._streaming.data_stream import DataStream
from ._streaming.stream import AsyncStream, Stream
from ._transport.driver import arun, run

if TYPE_CHECKING:
    from ._call.engine import Engine


class Body(TypedDict, total=False):
    """The body and the options of a request."""

    body: object
    content: bytes | bytearray | str | None
    options: RequestOptions | None


class Form(Body, total=False):
    """The body of a request that can have files, and its options."""

    files: Files | None


class RawRequest(NamedTuple):
    """The arguments of a request."""

    path: str
    cast_to: Any
    body: Any = None
    content: Any = None
    files: Any = None
    options: Any = None

    @classmethod
    def of(cls, method: str, path: str, cast_to: Any, given: Mapping[str, Any], names: Iterable[str]) -> Self:
        """Return the request of a method whose other arguments have these names.

        Raises:
            TypeError: An argument has another name.
        """
        known = frozenset(names)
        if not given.keys() <= known:
            raise unexpected_argument(method, given, known | {"cast_to"})
        return cls(path, cast_to, **given)


def split_options(cast_to: Any, options: Any) -> tuple[str, RawRequest]:
    """Return the method and the request of the options of `request()`.

    Raises:
        TypeError: The options have no method or path.
        ValueError: The method is unknown.
    """
    rest = dict(options) if isinstance(options, Mapping) else dict(getattr(options, "__dict__", {}))
    if not {"method", "url"} <= rest.keys():
        raise TypeError("request(): `options` must be a FinalRequestOptions, or a dict with `method` and `url`")
    method, path = rest.pop("method"), rest.pop("url")
    if not isinstance(method, str) or method.lower() not in _METHODS:
        raise ValueError(f"request(): `method` must be one of {', '.join(_METHODS)}")
    body, content, files = (rest.pop(name, None) for name in ("json_data", "content", "files"))
    return method.lower(), RawRequest(path, cast_to, body, content, files, rest)


_METHODS = ("get", "post", "put", "patch", "delete", "head", "options")


@forgetful
def _begin(
    client: Any, method: str, request: RawRequest, stream: bool, stream_cls: Any, *, is_async: bool
) -> tuple[Any, Any]:
    """Return the HTTP client and the plan of a call."""
    engine: Engine[Any] = client._engine
    settings = engine.settings
    options = options_of(method, request.options, settings)
    wanted = pop_envelope(options) if "extra_headers" in options else None
    extra = (request.options or {}).get("extra_json")
    body, file_names = body_of(method, request.body, request.content, request.files, extra)
    facts: dict[str, Any] = {"streams": stream, "files": file_names}
    envelope: type[Any] | None = None
    reader: Any = None
    postprocess: Callable[[Any, Any], Any] | None = None
    strict = settings.strict_responses
    binary = AsyncBinaryAPIResponse if is_async else BinaryAPIResponse
    wrapper = _response.AsyncAPIResponse if is_async else _response.APIResponse
    cast_to = request.cast_to
    origin = get_origin(cast_to) or cast_to
    if isinstance(origin, type) and issubclass(origin, Stream | AsyncStream):
        raise TypeError(f"{method}(): pass {origin.__name__}[...] as `stream_cls`, with `stream=True`")
    if stream:
        reader = _stream_reader(method, stream_cls, cast_to, is_async, strict)
    elif stream_cls is not None:
        raise TypeError(f"{method}(): `stream_cls` needs `stream=True`")
    elif isinstance(origin, type) and issubclass(origin, _response.BaseAPIResponse):
        if not issubclass(origin, wrapper):
            raise TypeError(f"{method}(): `cast_to` must be {wrapper.__name__} for this client, not {origin.__name__}")
        envelope = origin
        if issubclass(origin, binary):
            facts["file_kind"] = "*/*"
        else:
            (inner,) = get_args(cast_to) or (object,)
            postprocess = _read_with(reader_of(inner, "cast_to", strict=strict))
    else:
        postprocess = _read_with(reader_of(cast_to, "cast_to", strict=strict))
    if wanted is not None and envelope is None:
        envelope = wrapper
    given = {"body": request.body, "content": request.content, "files": request.files}
    return engine.begin(
        operation_of(method, request.path, body, settings, **facts),
        {name: value for name, value in given.items() if value is not None},
        options,
        call_class=RawCall,
        load_reader=lambda: reader,
        load_envelope=None if envelope is None else lambda: envelope,
        unread=wanted == "stream" or "file_kind" in facts,
        postprocess=postprocess,
    )


def _read_with(read: Callable[[Any], Any]) -> Callable[[Any, Any], Any]:
    return lambda _, response: read(response)


def _stream_reader(method: str, stream_cls: Any, cast_to: Any, is_async: bool, strict: bool) -> Any:
    base = AsyncStream if is_async else Stream
    cls = get_origin(stream_cls) or stream_cls or base
    if not (isinstance(cls, type) and issubclass(cls, base)):
        raise TypeError(f"{method}(): `stream_cls` must be {base.__name__}[...] for this client, not {cls!r}")
    (event,) = get_args(stream_cls) or (cast_to,)
    if any(isinstance(mark, Tagged) and mark.name == "RawMessageStreamEvent" for mark in get_args(event)):
        return cls  # It knows how a message ends, and what hooks need of it.
    return DataStream(cls, decoder_of(event, "stream_cls" if get_args(stream_cls) else "cast_to", strict=strict))


def send(client: Any, method: str, request: RawRequest, stream: bool = False, stream_cls: Any = None) -> Any:
    """Send a request of a synchronous client, through its `request()` if that was replaced, and return the result."""
    if (replaced := client._engine.replaced_request()) is not None:
        return replaced(request.cast_to, _final(method, request), stream=stream, stream_cls=stream_cls)
    return send_request(client, method, request, stream, stream_cls)


async def async_send(
    client: Any, method: str, request: RawRequest, stream: bool = False, stream_cls: Any = None
) -> Any:
    """Do the same for an asynchronous client."""
    if (replaced := client._engine.replaced_request()) is not None:
        return await replaced(request.cast_to, _final(method, request), stream=stream, stream_cls=stream_cls)
    return await async_send_request(client, method, request, stream, stream_cls)


def _final(method: str, request: RawRequest) -> FinalRequestOptions:
    """Return a request as a method that replaced `request` receives it."""
    options = check_mapping("options", request.options)
    body = {"json_data": request.body, "content": request.content, "files": request.files}
    return FinalRequestOptions(method=method, url=request.path, **body, **options)


def send_request(client: Any, method: str, request: RawRequest, stream: bool, stream_cls: Any) -> Any:
    """Send a request of a synchronous client, and return its result."""
    return run(*_begin(client, method, request, stream, stream_cls, is_async=False))


async def async_send_request(client: Any, method: str, request: RawRequest, stream: bool, stream_cls: Any) -> Any:
    """Send a request of an asynchronous client, and return its result."""
    return await arun(*_begin(client, method, request, stream, stream_cls, is_async=True))
