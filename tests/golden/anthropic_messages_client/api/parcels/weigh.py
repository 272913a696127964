# Rendered by `make generate`. Do not edit.
"""Weigh things. `POST /v1/parcels/weigh`"""

from __future__ import annotations

from typing import Literal, Unpack

from ..._lazy import LazyModule
from ...request import Operation, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ... import client as _client
    from ... import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")
    _client = LazyModule("anthropic_messages_client.client")


class Params(_types.ParcelWeighParams, total=False):
    """The arguments of the operation."""

    precision: int
    """Digits behind the point."""

    unit: Literal["g", "kg"]
    """Deprecated. The unit."""


OPERATION = Operation(
    id="parcels.weigh",
    method="POST",
    path="/v1/parcels/weigh",
    body=frozenset({"contents", "count", "share", "word", "words"}),
    locations={"precision": ("query", "precision"), "unit": ("query", "unit")},
    required=frozenset({"contents"}),
    nullable=frozenset(),
    rejected={
        "2": ({"contents": [{"type": "picture", "data": ...}]},),
        "3": ({"contents": [{"type": "picture", "data": ...}]},),
    },
    response_module="weight",
    response_required={"grams": ("number",)},
    response_constants={},
    streams=False,
)


def build(**params: Unpack[Params]) -> Request:
    """Return the request of a call, without sending it.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
    """
    return OPERATION.build(params)


def parse(status_code: int, content: bytes) -> _types.Weight:
    """Return the decoded response.

    Raises:
        ApiError: The status is not 200, or the body is not a JSON object.
    """
    result: _types.Weight = _client.parse_response(OPERATION, status_code, content)
    return result


def sync(client: _client.Client, **params: Unpack[Params]) -> _types.Weight:
    """Send the request and return the decoded response.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
        ApiError: The API returned an error, or a response that cannot be decoded.
        httpx.TransportError: There was no response.
    """
    result: _types.Weight = client.send(OPERATION.build(params))
    return result


async def asyncio(client: _client.Client, **params: Unpack[Params]) -> _types.Weight:
    """Send the request and return the decoded response, as `sync()` does."""
    result: _types.Weight = await client.send_async(OPERATION.build(params))
    return result
