# Rendered by `make generate`. Do not edit.
"""List parcels. `GET /v1/parcels`"""

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
    id="parcels.list",
    method="GET",
    path="/v1/parcels",
    body=None,
    locations={"after_id": ("query", "after_id"), "before_id": ("query", "before_id")},
    required=frozenset(),
    nullable=frozenset(),
    rejected={},
    response_module="parcel_page",
    response_required={"data": ("array",), "has_more": ("boolean",)},
    response_constants={},
    streams=False,
)


def build(**params: Unpack[_types.ParcelListParams]) -> Request:
    """Return the request of a call, without sending it.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
    """
    return OPERATION.build(params)


def parse(status_code: int, content: bytes) -> _types.ParcelPage:
    """Return the decoded response.

    Raises:
        ApiError: The status is not 200, or the body is not a JSON object.
    """
    result: _types.ParcelPage = _client.parse_response(OPERATION, status_code, content)
    return result


def sync(client: _client.Client, **params: Unpack[_types.ParcelListParams]) -> _types.ParcelPage:
    """Send the request and return the decoded response.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
        ApiError: The API returned an error, or a response that cannot be decoded.
        httpx.TransportError: There was no response.
    """
    result: _types.ParcelPage = client.send(OPERATION.build(params))
    return result


async def asyncio(client: _client.Client, **params: Unpack[_types.ParcelListParams]) -> _types.ParcelPage:
    """Send the request and return the decoded response, as `sync()` does."""
    result: _types.ParcelPage = await client.send_async(OPERATION.build(params))
    return result
