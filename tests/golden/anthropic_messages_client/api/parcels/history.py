# Rendered by `make generate`. Do not edit.
"""Say where all parcels were. `GET /v1/parcels/history`"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ..._lazy import LazyModule
from ...request import Operation, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ... import client as _client
    from ... import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")
    _client = LazyModule("anthropic_messages_client.client")


class Params(TypedDict, total=False):
    """The arguments of the operation."""


OPERATION = Operation(
    id="parcels.history",
    method="GET",
    path="/v1/parcels/history",
    body=None,
    locations={},
    required=frozenset(),
    nullable=frozenset(),
    rejected={},
    response_module="parcel_moved",
    response_required={"type": ("string",), "depot": ("string",)},
    response_constants={"type": "moved"},
    streams=False,
    rows=True,
)


def build(**params: Unpack[Params]) -> Request:
    """Return the request of a call, without sending it.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
    """
    return OPERATION.build(params)


def parse(status_code: int, content: bytes) -> list[_types.ParcelMoved]:
    """Return the decoded rows of a response.

    Raises:
        ApiError: The status is not 200, or the body is not a JSON object.
    """
    result: list[_types.ParcelMoved] = _client.parse_response(OPERATION, status_code, content)
    return result


def sync(client: _client.Client, **params: Unpack[Params]) -> list[_types.ParcelMoved]:
    """Send the request and return the decoded response.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
        ApiError: The API returned an error, or a response that cannot be decoded.
        httpx.TransportError: There was no response.
    """
    result: list[_types.ParcelMoved] = client.send(OPERATION.build(params))
    return result


async def asyncio(client: _client.Client, **params: Unpack[Params]) -> list[_types.ParcelMoved]:
    """Send the request and return the decoded response, as `sync()` does."""
    result: list[_types.ParcelMoved] = await client.send_async(OPERATION.build(params))
    return result
