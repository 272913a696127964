# Rendered by `make generate`. Do not edit.
"""List the models. `GET /v1/models`"""

from __future__ import annotations

from typing import Unpack

from ..._lazy import LazyModule
from ...request import Operation, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ... import client as _client
    from ... import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")
    _client = LazyModule("anthropic_messages_client.client")

OPERATION = Operation(
    id="models.list",
    method="GET",
    path="/v1/models",
    body=None,
    locations={
        "api_version": ("header", "anthropic-version"),
        "betas": ("header", "anthropic-beta"),
        "after_id": ("query", "after_id"),
        "before_id": ("query", "before_id"),
        "limit": ("query", "limit"),
        "lifecycle": ("query", "lifecycle"),
        "workspace_id": ("header", "anthropic-workspace-id"),
    },
    required=frozenset(),
    nullable=frozenset(),
    rejected={},
    response_module="model_info_page",
    response_required={
        "data": ("array",),
        "has_more": ("boolean",),
        "first_id": ("null", "string"),
        "last_id": ("null", "string"),
    },
    response_constants={},
    streams=False,
    list_headers=frozenset({"anthropic-beta"}),
)


def build(**params: Unpack[_types.ModelListParams]) -> Request:
    """Return the request of a call, without sending it.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
    """
    return OPERATION.build(params)


def parse(status_code: int, content: bytes) -> _types.ModelInfoPage:
    """Return the decoded response.

    Raises:
        ApiError: The status is not 200, or the body is not a JSON object.
    """
    result: _types.ModelInfoPage = _client.parse_response(OPERATION, status_code, content)
    return result


def sync(client: _client.Client, **params: Unpack[_types.ModelListParams]) -> _types.ModelInfoPage:
    """Send the request and return the decoded response.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
        ApiError: The API returned an error, or a response that cannot be decoded.
        httpx.TransportError: There was no response.
    """
    result: _types.ModelInfoPage = client.send(OPERATION.build(params))
    return result


async def asyncio(client: _client.Client, **params: Unpack[_types.ModelListParams]) -> _types.ModelInfoPage:
    """Send the request and return the decoded response, as `sync()` does."""
    result: _types.ModelInfoPage = await client.send_async(OPERATION.build(params))
    return result
