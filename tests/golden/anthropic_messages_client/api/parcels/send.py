# Rendered by `make generate`. Do not edit.
"""Send a parcel. `POST /v1/depots/{depot}/parcels`"""

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
    id="parcels.send",
    method="POST",
    path="/v1/depots/{depot}/parcels",
    body=frozenset({"contents", "fragile", "from", "greeting", "insured", "labels", "speed", "stream", "to"}),
    locations={"depot": ("path", "depot"), "dry_run": ("query", "dry-run"), "stamps": ("header", "x-stamps")},
    required=frozenset({"contents", "depot", "to"}),
    nullable=frozenset({"insured"}),
    rejected={
        "2": ({"contents": [{"type": "picture", "data": ...}]}, {"greeting": [""]}, {"fragile": ...}),
        "3": ({"contents": [{"type": "picture", "data": ...}]},),
    },
    response_module="parcel",
    response_required={
        "id": ("string",),
        "type": ("string",),
        "contents": ("array",),
        "state": ("string",),
        "signature": ("null", "string"),
    },
    response_constants={"type": "parcel"},
    streams=True,
    list_headers=frozenset({"x-stamps"}),
    output_format="labels",
    max_bytes=65536,
)


def build(**params: Unpack[_types.ParcelSendParamsNonStreaming]) -> Request:
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


def sync(client: _client.Client, **params: Unpack[_types.ParcelSendParamsNonStreaming]) -> _types.Parcel:
    """Send the request and return the decoded response.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
        ApiError: The API returned an error, or a response that cannot be decoded.
        httpx.TransportError: There was no response.
    """
    result: _types.Parcel = client.send(OPERATION.build(params))
    return result


async def asyncio(client: _client.Client, **params: Unpack[_types.ParcelSendParamsNonStreaming]) -> _types.Parcel:
    """Send the request and return the decoded response, as `sync()` does."""
    result: _types.Parcel = await client.send_async(OPERATION.build(params))
    return result
