# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""A small client over httpx: credentials, an address, one attempt a call. The package `anthropic_messages` does far more."""

from __future__ import annotations

import json
from typing import Any

import httpx

from .encoding import encode_json
from .models.error_response import ErrorResponse
from .request import Operation, Request


class ApiError(Exception):
    """The API answered with an error, or with something that is no answer.

    `status_code` is that of HTTP; `error` the API's own words where it gave them; `content` the body as it came.
    """

    def __init__(self, status_code: int, content: bytes, error: ErrorResponse | None = None) -> None:
        self.status_code = status_code
        self.content = content
        self.error = error
        detail = error.error.message if error else content[:200].decode(errors="replace") or "no body"
        super().__init__(f"status {status_code}: {detail}")


class Client:
    """Sends requests of this package, in blocking and in asynchronous code.

    Args:
        api_key: Sent as `x-api-key`.
        bearer_token: Sent as `authorization: Bearer ...`.
        api_version: Sent as `anthropic-version`, unless a call says otherwise.
        base_url: The server, with a path prefix if it has one.
        timeout: Seconds that connecting, writing and each read may take.

    Raises:
        TypeError: The API requires credentials, and none were passed.
    """

    def __init__(
        self,
        api_key: str | None = None,
        *,
        bearer_token: str | None = None,
        api_version: str = "2023-06-01",
        base_url: str = "https://api.anthropic.com",
        timeout: float = 600.0,
    ) -> None:
        if api_key is None and bearer_token is None:
            raise TypeError("pass api_key or bearer_token: the API requires credentials")
        headers: dict[str, str] = {
            "anthropic-version": api_version,
        }
        credentials = {
            "x-api-key": api_key,
            "authorization": bearer_token and f"Bearer {bearer_token}",
        }
        headers |= {name: value for name, value in credentials.items() if value is not None}
        self._settings: dict[str, Any] = {
            "base_url": base_url,
            "headers": headers,
            "timeout": timeout,
        }

    def send(self, request: Request) -> Any:
        """The decoded answer of a call. Raises ApiError, or what httpx raises when there is no answer."""
        with httpx.Client(**self._settings) as client:
            response = client.request(**_arguments(request))
        return parse_response(request.operation, response.status_code, response.content)

    async def send_async(self, request: Request) -> Any:
        """`send()` for asynchronous code."""
        async with httpx.AsyncClient(**self._settings) as client:
            response = await client.request(**_arguments(request))
        return parse_response(request.operation, response.status_code, response.content)


def parse_response(operation: Operation, status_code: int, content: bytes) -> Any:
    """The model of an answer, or those of its rows. Raises ApiError for every other status than 200 and for what is no JSON object."""
    rows = operation.rows and status_code == 200
    try:
        values = [json.loads(row) for row in content.splitlines() if row.strip()] if rows else [json.loads(content)]
    except ValueError:
        values = [None]
    if status_code != 200 or not all(isinstance(value, dict) for value in values):
        data = values[0]
        error = ErrorResponse.from_dict(data) if isinstance(data, dict) and data.get("type") == "error" else None
        raise ApiError(status_code, content, error)
    models = [operation.decode(value) for value in values]
    return models if rows else models[0]


def _arguments(request: Request) -> dict[str, Any]:
    content = None if request.body is None else encode_json(request.body)
    headers = request.headers if content is None else {**request.headers, "content-type": "application/json"}
    return {
        "method": request.operation.method,
        "url": request.path,
        "params": request.query,
        "headers": headers,
        "content": content,
    }
