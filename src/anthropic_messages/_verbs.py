"""`get()`, `post()`, `put()`, `patch()`, `delete()` and `request()` of the clients, for endpoints without a method.

The module is imported when one of these methods is first accessed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    NamedTuple,
    TypedDict,
    TypeVar,
    Unpack,
    get_args,
    get_origin,
    overload,
)

from anthropic_messages_client.models._model import Tagged

from ._arguments import check_mapping
from ._call import response as _response
from ._call.binary_response import AsyncBinaryAPIResponse, BinaryAPIResponse
from ._call.casting import decoder_of, reader_of
from ._call.enveloped import pop_envelope
from ._call.raw_request import RawCall, body_of, operation_of, options_of
from ._call.request_options import Files, FinalRequestOptions, ResourceRequest
from ._call.request_options import RequestOptions as RequestOptions
from ._redaction import forgetful
from ._streaming.data_stream import DataStream
from ._streaming.stream import AsyncStream, Stream
from ._transport.driver import arun, run

if TYPE_CHECKING:
    from ._call.engine import Engine

ResponseT = TypeVar("ResponseT")
StreamT = TypeVar("StreamT", bound=Stream[Any])
AsyncStreamT = TypeVar("AsyncStreamT", bound=AsyncStream[Any])


class _Body(TypedDict, total=False):
    body: object
    content: bytes | bytearray | str | None
    options: RequestOptions | None


class _Form(_Body, total=False):
    files: Files | None


class Verbs:
    """Requests of a synchronous client to endpoints that have no method of their own."""

    _engine: Engine[Any]

    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        stream: Literal[False] = False,
        stream_cls: None = None,
        options: RequestOptions | None = None,
    ) -> ResponseT: ...

    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        stream: Literal[True],
        stream_cls: type[StreamT],
        options: RequestOptions | None = None,
    ) -> StreamT: ...

    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        stream: Literal[True],
        stream_cls: None = None,
        options: RequestOptions | None = None,
    ) -> Stream[ResponseT]: ...

    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        stream: bool,
        stream_cls: type[StreamT],
        options: RequestOptions | None = None,
    ) -> ResponseT | StreamT: ...

    def get(
        self,
        path: str,
        *,
        cast_to: Any,
        options: RequestOptions | None = None,
        stream: bool = False,
        stream_cls: Any = None,
    ) -> Any:
        """Send a GET request to an endpoint, and return its response as a type.

        Args:
            path: The path after `base_url`. It may have a query.
            cast_to: The type of the result. See `post()`.
            options: Headers, query parameters, timeouts and retries. See `RequestOptions`.
            stream: True to return a stream of events.
            stream_cls: The class of the stream with the type of its events.

        Raises:
            APIError: The request failed.
            TypeError: An argument has the wrong type, or `cast_to` is not supported.
            ValueError: An argument has an invalid value.
        """
        return _send(self, "get", _Request(path, cast_to, options=options), stream, stream_cls)

    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        stream: Literal[False] = False,
        stream_cls: None = None,
        **request: Unpack[_Form],
    ) -> ResponseT: ...

    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        stream: Literal[True],
        stream_cls: type[StreamT],
        **request: Unpack[_Form],
    ) -> StreamT: ...

    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        stream: Literal[True],
        stream_cls: None = None,
        **request: Unpack[_Form],
    ) -> Stream[ResponseT]: ...

    @overload
    def post(
        self, path: str, *, cast_to: type[ResponseT], stream: bool, stream_cls: type[StreamT], **request: Unpack[_Form]
    ) -> ResponseT | StreamT: ...

    def post(
        self,
        path: str,
        *,
        cast_to: Any,
        body: object = None,
        content: bytes | bytearray | str | None = None,
        files: Files | None = None,
        options: RequestOptions | None = None,
        stream: bool = False,
        stream_cls: Any = None,
    ) -> Any:
        """Send a POST request to an endpoint, and return its response as a type.

            from anthropic_messages.types import Message

            message = client.post("/v1/messages", cast_to=Message, body={"model": "claude-haiku-4-5", ...})

        Args:
            path: The path after `base_url`. It may have a query. A URL must start with `base_url`.
            cast_to: The type of the result: a model, `object` for the JSON value, `str` for the text, `bytes`,
                `httpx.Response`, None, `APIResponse[Model]`, `BinaryAPIResponse`, lists and dicts of
                types, or a type that pydantic supports, if it is installed.
            body: The JSON body; with `files`, the fields of a form.
            content: A body that is sent as it is.
            files: Files of a form, by name or as pairs of names and files: paths, open files, bytes or tuples.
            options: Headers, query parameters, timeouts and retries. See `RequestOptions`.
            stream: True to return a stream of events. The body must ask the server for it.
            stream_cls: The class of the stream with the type of its events, such as
                `Stream[RawMessageStreamEvent]`. By default, `cast_to` is the type of the events.

        Raises:
            APIError: The request failed.
            TypeError: An argument has the wrong type, or `cast_to` is not supported.
            ValueError: The path is a URL of another server, or another argument has an invalid value.
            RuntimeError: `cast_to` requires pydantic, which is not installed.
        """
        return _send(self, "post", _Request(path, cast_to, body, content, files, options), stream, stream_cls)

    def put(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: object = None,
        content: bytes | bytearray | str | None = None,
        files: Files | None = None,
        options: RequestOptions | None = None,
    ) -> ResponseT:
        """Send a PUT request to an endpoint, and return its response as a type.

        The arguments and exceptions are those of `post()`.
        """
        request = _Request(path, cast_to, body, content, files, options)
        answer: ResponseT = _send(self, "put", request)
        return answer

    def patch(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: object = None,
        content: bytes | bytearray | str | None = None,
        files: Files | None = None,
        options: RequestOptions | None = None,
    ) -> ResponseT:
        """Send a PATCH request to an endpoint, and return its response as a type.

        The arguments and exceptions are those of `post()`.
        """
        request = _Request(path, cast_to, body, content, files, options)
        answer: ResponseT = _send(self, "patch", request)
        return answer

    def delete(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: object = None,
        content: bytes | bytearray | str | None = None,
        options: RequestOptions | None = None,
    ) -> ResponseT:
        """Send a DELETE request to an endpoint, and return its response as a type.

        The arguments and exceptions are those of `post()`.
        """
        request = _Request(path, cast_to, body, content, None, options)
        answer: ResponseT = _send(self, "delete", request)
        return answer

    @overload
    def request(
        self,
        cast_to: type[ResponseT],
        options: FinalRequestOptions | Mapping[str, Any],
        *,
        stream: Literal[False] = False,
        stream_cls: None = None,
    ) -> ResponseT: ...

    @overload
    def request(
        self,
        cast_to: type[ResponseT],
        options: FinalRequestOptions | Mapping[str, Any],
        *,
        stream: Literal[True],
        stream_cls: type[StreamT],
    ) -> StreamT: ...

    @overload
    def request(
        self,
        cast_to: type[ResponseT],
        options: FinalRequestOptions | Mapping[str, Any],
        *,
        stream: Literal[True],
        stream_cls: None = None,
    ) -> Stream[ResponseT]: ...

    @overload
    def request(
        self,
        cast_to: type[ResponseT],
        options: FinalRequestOptions | Mapping[str, Any],
        *,
        stream: bool,
        stream_cls: type[StreamT],
    ) -> ResponseT | StreamT: ...

    def request(
        self,
        cast_to: Any,
        options: FinalRequestOptions | Mapping[str, Any],
        *,
        stream: bool = False,
        stream_cls: Any = None,
    ) -> Any:
        """Send a request, and return its response as a type.

        Args:
            cast_to: The type of the result. See `post()`.
            options: A `FinalRequestOptions`, or a dict with its arguments.
            stream: True to return a stream of events.
            stream_cls: The class of the stream with the type of its events.

        Raises:
            APIError: The request failed.
            TypeError: An argument has the wrong type, or `cast_to` is not supported.
            ValueError: An argument has an invalid value.
        """
        if isinstance(options, ResourceRequest):
            return options.send(stream_cls)
        return _send_request(self, *_split(cast_to, options), stream, stream_cls)


class AsyncVerbs:
    """Requests of an asynchronous client to endpoints that have no method of their own."""

    _engine: Engine[Any]

    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        stream: Literal[False] = False,
        stream_cls: None = None,
        options: RequestOptions | None = None,
    ) -> ResponseT: ...

    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        stream: Literal[True],
        stream_cls: type[AsyncStreamT],
        options: RequestOptions | None = None,
    ) -> AsyncStreamT: ...

    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        stream: Literal[True],
        stream_cls: None = None,
        options: RequestOptions | None = None,
    ) -> AsyncStream[ResponseT]: ...

    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        stream: bool,
        stream_cls: type[AsyncStreamT],
        options: RequestOptions | None = None,
    ) -> ResponseT | AsyncStreamT: ...

    async def get(
        self,
        path: str,
        *,
        cast_to: Any,
        options: RequestOptions | None = None,
        stream: bool = False,
        stream_cls: Any = None,
    ) -> Any:
        """Send a GET request to an endpoint, and return its response as a type.

        Args:
            path: The path after `base_url`. It may have a query.
            cast_to: The type of the result. See `post()`.
            options: Headers, query parameters, timeouts and retries. See `RequestOptions`.
            stream: True to return a stream of events.
            stream_cls: The class of the stream with the type of its events.

        Raises:
            APIError: The request failed.
            TypeError: An argument has the wrong type, or `cast_to` is not supported.
            ValueError: An argument has an invalid value.
        """
        return await _async_send(self, "get", _Request(path, cast_to, options=options), stream, stream_cls)

    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        stream: Literal[False] = False,
        stream_cls: None = None,
        **request: Unpack[_Form],
    ) -> ResponseT: ...

    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        stream: Literal[True],
        stream_cls: type[AsyncStreamT],
        **request: Unpack[_Form],
    ) -> AsyncStreamT: ...

    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        stream: Literal[True],
        stream_cls: None = None,
        **request: Unpack[_Form],
    ) -> AsyncStream[ResponseT]: ...

    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        stream: bool,
        stream_cls: type[AsyncStreamT],
        **request: Unpack[_Form],
    ) -> ResponseT | AsyncStreamT: ...

    async def post(
        self,
        path: str,
        *,
        cast_to: Any,
        body: object = None,
        content: bytes | bytearray | str | None = None,
        files: Files | None = None,
        options: RequestOptions | None = None,
        stream: bool = False,
        stream_cls: Any = None,
    ) -> Any:
        """Send a POST request to an endpoint, and return its response as a type.

            from anthropic_messages.types import Message

            message = await client.post("/v1/messages", cast_to=Message, body={"model": "claude-haiku-4-5", ...})

        Args:
            path: The path after `base_url`. It may have a query. A URL must start with `base_url`.
            cast_to: The type of the result: a model, `object` for the JSON value, `str` for the text, `bytes`,
                `httpx.Response`, None, `AsyncAPIResponse[Model]`, `AsyncBinaryAPIResponse`, lists and dicts of
                types, or a type that pydantic supports, if it is installed.
            body: The JSON body; with `files`, the fields of a form.
            content: A body that is sent as it is.
            files: Files of a form, by name or as pairs of names and files: paths, open files, bytes or tuples.
            options: Headers, query parameters, timeouts and retries. See `RequestOptions`.
            stream: True to return a stream of events. The body must ask the server for it.
            stream_cls: The class of the stream with the type of its events, such as
                `AsyncStream[RawMessageStreamEvent]`. By default, `cast_to` is the type of the events.

        Raises:
            APIError: The request failed.
            TypeError: An argument has the wrong type, or `cast_to` is not supported.
            ValueError: The path is a URL of another server, or another argument has an invalid value.
            RuntimeError: `cast_to` requires pydantic, which is not installed.
        """
        return await _async_send(
            self, "post", _Request(path, cast_to, body, content, files, options), stream, stream_cls
        )

    async def put(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: object = None,
        content: bytes | bytearray | str | None = None,
        files: Files | None = None,
        options: RequestOptions | None = None,
    ) -> ResponseT:
        """Send a PUT request to an endpoint, and return its response as a type.

        The arguments and exceptions are those of `post()`.
        """
        request = _Request(path, cast_to, body, content, files, options)
        answer: ResponseT = await _async_send(self, "put", request)
        return answer

    async def patch(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: object = None,
        content: bytes | bytearray | str | None = None,
        files: Files | None = None,
        options: RequestOptions | None = None,
    ) -> ResponseT:
        """Send a PATCH request to an endpoint, and return its response as a type.

        The arguments and exceptions are those of `post()`.
        """
        request = _Request(path, cast_to, body, content, files, options)
        answer: ResponseT = await _async_send(self, "patch", request)
        return answer

    async def delete(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: object = None,
        content: bytes | bytearray | str | None = None,
        options: RequestOptions | None = None,
    ) -> ResponseT:
        """Send a DELETE request to an endpoint, and return its response as a type.

        The arguments and exceptions are those of `post()`.
        """
        request = _Request(path, cast_to, body, content, None, options)
        answer: ResponseT = await _async_send(self, "delete", request)
        return answer

    @overload
    async def request(
        self,
        cast_to: type[ResponseT],
        options: FinalRequestOptions | Mapping[str, Any],
        *,
        stream: Literal[False] = False,
        stream_cls: None = None,
    ) -> ResponseT: ...

    @overload
    async def request(
        self,
        cast_to: type[ResponseT],
        options: FinalRequestOptions | Mapping[str, Any],
        *,
        stream: Literal[True],
        stream_cls: type[AsyncStreamT],
    ) -> AsyncStreamT: ...

    @overload
    async def request(
        self,
        cast_to: type[ResponseT],
        options: FinalRequestOptions | Mapping[str, Any],
        *,
        stream: Literal[True],
        stream_cls: None = None,
    ) -> AsyncStream[ResponseT]: ...

    @overload
    async def request(
        self,
        cast_to: type[ResponseT],
        options: FinalRequestOptions | Mapping[str, Any],
        *,
        stream: bool,
        stream_cls: type[AsyncStreamT],
    ) -> ResponseT | AsyncStreamT: ...

    async def request(
        self,
        cast_to: Any,
        options: FinalRequestOptions | Mapping[str, Any],
        *,
        stream: bool = False,
        stream_cls: Any = None,
    ) -> Any:
        """Send a request, and return its response as a type.

        Args:
            cast_to: The type of the result. See `post()`.
            options: A `FinalRequestOptions`, or a dict with its arguments.
            stream: True to return a stream of events.
            stream_cls: The class of the stream with the type of its events.

        Raises:
            APIError: The request failed.
            TypeError: An argument has the wrong type, or `cast_to` is not supported.
            ValueError: An argument has an invalid value.
        """
        if isinstance(options, ResourceRequest):
            return await options.send(stream_cls)
        return await _async_send_request(self, *_split(cast_to, options), stream, stream_cls)


class _Request(NamedTuple):
    """The arguments of a request."""

    path: str
    cast_to: Any
    body: Any = None
    content: Any = None
    files: Any = None
    options: Any = None


def _split(cast_to: Any, options: Any) -> tuple[str, _Request]:
    """Return the method and the request of the options of `request()`."""
    rest = dict(options) if isinstance(options, Mapping) else dict(getattr(options, "__dict__", {}))
    if not {"method", "url"} <= rest.keys():
        raise TypeError("request(): `options` must be a FinalRequestOptions, or a dict with `method` and `url`")
    method, path = rest.pop("method"), rest.pop("url")
    if not isinstance(method, str) or method.lower() not in _METHODS:
        raise ValueError(f"request(): `method` must be one of {', '.join(_METHODS)}")
    body, content, files = (rest.pop(name, None) for name in ("json_data", "content", "files"))
    return method.lower(), _Request(path, cast_to, body, content, files, rest)


_METHODS = ("get", "post", "put", "patch", "delete", "head", "options")


@forgetful
def _begin(
    client: Any, method: str, request: _Request, stream: bool, stream_cls: Any, *, is_async: bool
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
    return engine.begin(
        operation_of(method, request.path, settings, **facts),
        {} if body is None else {"body": body},
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


def _send(client: Any, method: str, request: _Request, stream: bool = False, stream_cls: Any = None) -> Any:
    if (replaced := client._engine.replaced_request()) is not None:
        return replaced(request.cast_to, _final(method, request), stream=stream, stream_cls=stream_cls)
    return _send_request(client, method, request, stream, stream_cls)


async def _async_send(client: Any, method: str, request: _Request, stream: bool = False, stream_cls: Any = None) -> Any:
    if (replaced := client._engine.replaced_request()) is not None:
        return await replaced(request.cast_to, _final(method, request), stream=stream, stream_cls=stream_cls)
    return await _async_send_request(client, method, request, stream, stream_cls)


def _final(method: str, request: _Request) -> FinalRequestOptions:
    """Return a request as a method that replaced `request` receives it."""
    options = check_mapping("options", request.options)
    body = {"json_data": request.body, "content": request.content, "files": request.files}
    return FinalRequestOptions(method=method, url=request.path, **body, **options)


def _send_request(client: Any, method: str, request: _Request, stream: bool, stream_cls: Any) -> Any:
    return run(*_begin(client, method, request, stream, stream_cls, is_async=False))


async def _async_send_request(client: Any, method: str, request: _Request, stream: bool, stream_cls: Any) -> Any:
    return await arun(*_begin(client, method, request, stream, stream_cls, is_async=True))
