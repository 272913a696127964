# Rendered by `make generate`. Do not edit.
"""Find a parcel. `GET /v1/parcels/{parcel-id}`"""

from __future__ import annotations

from typing import Required, TypedDict, Unpack

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

    parcel_id: Required[str]
    """Its name."""


OPERATION = Operation(
    id="parcels.retrieve",
    method="GET",
    path="/v1/parcels/{parcel-id}",
    body=None,
    locations={"parcel_id": ("path", "parcel-id")},
    required=frozenset({"parcel_id"}),
    nullable=frozenset(),
    rejected={},
    response_module="parcel",
    response_required={
        "id": ("string",),
        "type": ("string",),
        "contents": ("array",),
        "state": ("string",),
        "signature": ("null", "string"),
    },
    response_constants={"type": "parcel"},
    streams=False,
)


def build(**params: Unpack[Params]) -> Request:
    """Return the request of a call, without sending it.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
    """
    return OPERATION.build(params)


def parse(status_code: int, content: bytes) -> _types.Parcel:
    """Return the decoded response.

    Raises:
        ApiError: The status is not 200, or the body is not a JSON object.
    """
    result: _types.Parcel = _client.parse_response(OPERATION, status_code, content)
    return result


def sync(client: _client.Client, **params: Unpack[Params]) -> _types.Parcel:
    """Send the request and return the decoded response.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
        ApiError: The API returned an error, or a response that cannot be decoded.
        httpx.TransportError: There was no response.
    """
    result: _types.Parcel = client.send(OPERATION.build(params))
    return result


async def asyncio(client: _client.Client, **params: Unpack[Params]) -> _types.Parcel:
    """Send the request and return the decoded response, as `sync()` does."""
    result: _types.Parcel = await client.send_async(OPERATION.build(params))
    return result
