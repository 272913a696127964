"""`get()`, `post()`, `put()`, `patch()`, `delete()` and `request()` of the clients, for endpoints without a method.

The module is imported when one of these methods is first accessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Unpack, overload

from ._call.request_options import Files, FinalRequestOptions, RequestOptions, ResourceRequest
from ._raw_calls import Body, Form, RawRequest, async_send, async_send_request, send, send_request, split_options
from ._streaming.stream import AsyncStream, Stream

if TYPE_CHECKING:
    from ._call.engine import Engine

ResponseT = TypeVar("ResponseT")
StreamT = TypeVar("StreamT", bound=Stream[Any])
AsyncStreamT = TypeVar("AsyncStreamT", bound=AsyncStream[Any])

Request = FinalRequestOptions | Mapping[str, Any]


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
        self, path: str, *, cast_to: type[ResponseT], stream: Literal[True], options: RequestOptions | None = None
    ) -> Stream[ResponseT]: ...

    def get(
        self,
        path: str,
        *,
        cast_to: Any,
        options: RequestOptions | None = None,
        stream: bool = False,
        stream_cls: Any = None,
    ) -> Any:
        """Send a GET request, and return the response as a type. The arguments and exceptions are those of `post()`."""
        return send(self, "get", RawRequest(path, cast_to, options=options), stream, stream_cls)

    @overload
    def post(
        self, path: str, *, cast_to: type[ResponseT], stream: Literal[False] = False, **request: Unpack[Form]
    ) -> ResponseT: ...

    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        stream: Literal[True],
        stream_cls: type[StreamT],
        **request: Unpack[Form],
    ) -> StreamT: ...

    @overload
    def post(
        self, path: str, *, cast_to: type[ResponseT], stream: Literal[True], **request: Unpack[Form]
    ) -> Stream[ResponseT]: ...

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
        """Send a POST request, and return the response as a type.

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
        return send(self, "post", RawRequest(path, cast_to, body, content, files, options), stream, stream_cls)

    def put(self, path: str, *, cast_to: type[ResponseT], **request: Unpack[Form]) -> ResponseT:
        """Send a PUT request, and return the response as a type. The arguments are those of `post()`."""
        answer: ResponseT = send(self, "put", RawRequest.of("put", path, cast_to, request, Form.__annotations__))
        return answer

    def patch(self, path: str, *, cast_to: type[ResponseT], **request: Unpack[Form]) -> ResponseT:
        """Send a PATCH request, and return the response as a type. The arguments are those of `post()`."""
        answer: ResponseT = send(self, "patch", RawRequest.of("patch", path, cast_to, request, Form.__annotations__))
        return answer

    def delete(self, path: str, *, cast_to: type[ResponseT], **request: Unpack[Body]) -> ResponseT:
        """Send a DELETE request, and return the response as a type. The arguments are those of `post()`."""
        answer: ResponseT = send(self, "delete", RawRequest.of("delete", path, cast_to, request, Body.__annotations__))
        return answer

    @overload
    def request(self, cast_to: type[ResponseT], options: Request, *, stream: Literal[False] = False) -> ResponseT: ...

    @overload
    def request(
        self, cast_to: type[ResponseT], options: Request, *, stream: Literal[True], stream_cls: type[StreamT]
    ) -> StreamT: ...

    @overload
    def request(self, cast_to: type[ResponseT], options: Request, *, stream: Literal[True]) -> Stream[ResponseT]: ...

    def request(self, cast_to: Any, options: Request, *, stream: bool = False, stream_cls: Any = None) -> Any:
        """Send a request, and return the response as a type.

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
        return send_request(self, *split_options(cast_to, options), stream, stream_cls)


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
        self, path: str, *, cast_to: type[ResponseT], stream: Literal[True], options: RequestOptions | None = None
    ) -> AsyncStream[ResponseT]: ...

    async def get(
        self,
        path: str,
        *,
        cast_to: Any,
        options: RequestOptions | None = None,
        stream: bool = False,
        stream_cls: Any = None,
    ) -> Any:
        """Send a GET request, and return the response as a type. The arguments and exceptions are those of `post()`."""
        return await async_send(self, "get", RawRequest(path, cast_to, options=options), stream, stream_cls)

    @overload
    async def post(
        self, path: str, *, cast_to: type[ResponseT], stream: Literal[False] = False, **request: Unpack[Form]
    ) -> ResponseT: ...

    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        stream: Literal[True],
        stream_cls: type[AsyncStreamT],
        **request: Unpack[Form],
    ) -> AsyncStreamT: ...

    @overload
    async def post(
        self, path: str, *, cast_to: type[ResponseT], stream: Literal[True], **request: Unpack[Form]
    ) -> AsyncStream[ResponseT]: ...

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
        """Send a POST request, and return the response as a type.

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
        return await async_send(
            self, "post", RawRequest(path, cast_to, body, content, files, options), stream, stream_cls
        )

    async def put(self, path: str, *, cast_to: type[ResponseT], **request: Unpack[Form]) -> ResponseT:
        """Send a PUT request, and return the response as a type. The arguments are those of `post()`."""
        answer: ResponseT = await async_send(
            self, "put", RawRequest.of("put", path, cast_to, request, Form.__annotations__)
        )
        return answer

    async def patch(self, path: str, *, cast_to: type[ResponseT], **request: Unpack[Form]) -> ResponseT:
        """Send a PATCH request, and return the response as a type. The arguments are those of `post()`."""
        answer: ResponseT = await async_send(
            self, "patch", RawRequest.of("patch", path, cast_to, request, Form.__annotations__)
        )
        return answer

    async def delete(self, path: str, *, cast_to: type[ResponseT], **request: Unpack[Body]) -> ResponseT:
        """Send a DELETE request, and return the response as a type. The arguments are those of `post()`."""
        answer: ResponseT = await async_send(
            self, "delete", RawRequest.of("delete", path, cast_to, request, Body.__annotations__)
        )
        return answer

    @overload
    async def request(
        self, cast_to: type[ResponseT], options: Request, *, stream: Literal[False] = False
    ) -> ResponseT: ...

    @overload
    async def request(
        self, cast_to: type[ResponseT], options: Request, *, stream: Literal[True], stream_cls: type[AsyncStreamT]
    ) -> AsyncStreamT: ...

    @overload
    async def request(
        self, cast_to: type[ResponseT], options: Request, *, stream: Literal[True]
    ) -> AsyncStream[ResponseT]: ...

    async def request(self, cast_to: Any, options: Request, *, stream: bool = False, stream_cls: Any = None) -> Any:
        """Send a request, and return the response as a type.

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
        return await async_send_request(self, *split_options(cast_to, options), stream, stream_cls)
