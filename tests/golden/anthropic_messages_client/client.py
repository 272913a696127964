# Rendered by `make generate`. Do not edit.
"""A minimal client over httpx that sends each request once. For retries and streams use `anthropic_messages`."""

from __future__ import annotations

import json
from typing import Any

import httpx

from .encoding import encode_json
from .models.error_response import ErrorResponse
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
        self,
        depot_key: str,
        *,
        terms: str,
        base_url: str = "http://127.0.0.1:9",
        timeout: float = 600.0,
    ) -> None:
        headers: dict[str, str] = {
            "anthropic-version": terms,
        }
        credentials = {
            "x-depot-key": depot_key,
        }
        headers |= credentials
        self._settings: dict[str, Any] = {
            "base_url": base_url,
            "headers": headers,
            "timeout": timeout,
        }

    def send(self, request: Request) -> Any:
        """Send a request and return the decoded response.

        Args:
            request: The request, from the `build()` of an endpoint module.

        Returns:
            The model of the response, or a list of models for JSON Lines.

        Raises:
            ApiError: The API returned an error, or a response that cannot be decoded.
            httpx.TransportError: There was no response.
        """
        with httpx.Client(**self._settings) as client:
            response = client.request(**self._arguments(request))
        return parse_response(request.operation, response.status_code, response.content)

    async def send_async(self, request: Request) -> Any:
        """Send a request and return the decoded response, as `send()` does."""
        async with httpx.AsyncClient(**self._settings) as client:
            response = await client.request(**self._arguments(request))
        return parse_response(request.operation, response.status_code, response.content)

    def _arguments(self, request: Request) -> dict[str, Any]:
        request = request.for_version("")
        content = None if request.body is None else encode_json(request.body)
        headers = request.headers if content is None else {**request.headers, "content-type": "application/json"}
        return {
            "method": request.operation.method,
            "url": request.path,
            "params": request.query,
            "headers": headers,
            "content": content,
        }


def parse_response(operation: Operation, status_code: int, content: bytes) -> Any:
    """Return what `Operation.decode()` returns for a response, or the models of its rows.

    Args:
        operation: The operation that was called.
        status_code: The HTTP status.
        content: The body of the response.

    Returns:
        The model, or a list of models for JSON Lines.

    Raises:
        ApiError: The status is not 200, or the body is not the JSON that the operation returns.
    """
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
