# Rendered by `make generate`. Do not edit.
"""A minimal client over httpx that sends each request once. For retries and streams use `anthropic_messages`."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx

from .encoding import encode_json
from .models.error_response import ErrorResponse
from .multipart import Multipart
from .request import Operation, Request


class ApiError(Exception):
    """The API returned an error, or a response that cannot be decoded.

    Attributes:
        status_code: The HTTP status.
        content: The body of the response.
        error: The decoded error. None if the body holds none.
    """

    def __init__(self, status_code: int, content: bytes, error: ErrorResponse | None = None) -> None:
        self.status_code = status_code
        self.content = content
        self.error = error
        detail = error.error.message if error else content[:200].decode(errors="replace") or "no body"
        super().__init__(f"status {status_code}: {detail}")


class Client:
    """A client for the requests of this package, in synchronous and asynchronous code.

    Args:
        depot_key: Sent as `x-depot-key`.
        terms: Sent as `anthropic-version`, unless a call passes another value.
        base_url: URL of the server, with the path prefix if there is one.
        timeout: Seconds for connecting, for writing and for each read.
    """

    def __init__(
        self, depot_key: str, *, terms: str, base_url: str = "http://127.0.0.1:9", timeout: float = 600.0
    ) -> None:
        headers: dict[str, str] = {"anthropic-version": terms}
        credentials = {"x-depot-key": depot_key}
        headers |= credentials
        self._settings: dict[str, Any] = {"base_url": base_url, "headers": headers, "timeout": timeout}

    def send(self, request: Request) -> Any:
        """Send a request and return the decoded response.

        Args:
            request: The request, from the `build()` of an endpoint module.

        Returns:
            The model of the response, a list of models for JSON Lines, the bytes of a file, or None for no content.

        Raises:
            ApiError: The API returned an error, or a response that cannot be decoded.
            httpx.TransportError: There was no response.
        """
        with httpx.Client(**self._settings) as client, _Body(request) as body:
            response = client.request(**self._arguments(request, body))
        return parse_response(request.operation, response.status_code, response.content)

    async def send_async(self, request: Request) -> Any:
        """Send a request and return the decoded response, as `send()` does."""
        async with httpx.AsyncClient(**self._settings) as client:
            with _Body(request) as body:
                await body.prepare_async()
                response = await client.request(**self._arguments(request, body))
        return parse_response(request.operation, response.status_code, response.content)

    def _arguments(self, request: Request, body: _Body) -> dict[str, Any]:
        request = request.for_version("")
        accept = {} if request.operation.file_kind is None else {"accept": request.operation.file_kind}
        return {
            "method": request.operation.method,
            "url": request.path,
            "params": request.query,
            "headers": {**accept, **request.headers, **body.headers},
            "content": body.content,
        }


def parse_response(operation: Operation, status_code: int, content: bytes) -> Any:
    """Return what `Operation.decode()` returns for a response, or the models of its rows.

    Args:
        operation: The operation that was called.
        status_code: The HTTP status.
        content: The body of the response.

    Returns:
        The model, a list of models for JSON Lines, the bytes of a file, or None for no content.

    Raises:
        ApiError: The status is not that of success, or the body is not the JSON that the operation returns.
    """
    if operation.file_kind is not None and status_code == 200:
        return content
    if operation.file_kind is None and not operation.response_module and 200 <= status_code < 300:
        return None
    rows = operation.rows and status_code == 200
    values: list[Any] | None
    try:
        values = [json.loads(row) for row in content.splitlines() if row.strip()] if rows else [json.loads(content)]
    except ValueError:
        values = None
    if status_code != 200 or values is None or not all(map(operation.accepts, values)):
        data = values[0] if values else None
        error = ErrorResponse.from_dict(data) if isinstance(data, dict) and data.get("type") == "error" else None
        raise ApiError(status_code, content, error)
    models = [operation.decode(value) for value in values]
    return models if rows else models[0]


class _Body:
    """The encoded body of a request. Its files are closed at the end of a `with` block."""

    def __init__(self, request: Request) -> None:
        files = request.operation.files
        self.headers: dict[str, str] = {}
        self.content: Any = None
        self._multipart: Multipart | None = None
        if request.body is not None and files is not None:
            self._multipart = Multipart(request.operation.id, request.body, files)
            self.headers["content-type"] = self._multipart.content_type
        elif request.body is not None:
            self.headers["content-type"] = "application/json"
            self.content = encode_json(request.body)

    def __enter__(self) -> _Body:
        if self._multipart is not None and not self._multipart.needs_async:
            self._multipart.prepare()
            self._set_content(self._multipart)
        return self

    def __exit__(self, *error: object) -> None:
        if self._multipart is not None:
            self._multipart.close()

    async def prepare_async(self) -> None:
        """Prepare the body for an asynchronous client."""
        if self._multipart is not None:
            await asyncio.to_thread(self._multipart.prepare)
            await self._multipart.prepare_async()
            self._set_content(_Chunks(self._multipart))

    def _set_content(self, content: Any) -> None:
        self.content = content
        size = None if self._multipart is None else self._multipart.size
        if size is not None:
            self.headers["content-length"] = str(size)


class _Chunks:
    """The chunks of a multipart body for an asynchronous client, which reads files in worker threads."""

    def __init__(self, body: Multipart) -> None:
        self._body = body

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._body.chunks_async(asyncio.to_thread)
