# Rendered by `make generate`. Do not edit.
"""Burn all boxes. `DELETE /v1/depots/{depot}/boxes`"""

from __future__ import annotations

from typing import Required, TypedDict, Unpack

from ...._lazy import LazyModule
from ....request import Operation, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .... import client as _client
    from .... import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")
    _client = LazyModule("anthropic_messages_client.client")


class Params(TypedDict, total=False):
    """The arguments of the operation."""

    depot: Required[str]
    """Location of the boxes."""

    stamps: list[str] | tuple[str, ...]
    """Stamps to put on, sent as one comma-separated header."""


OPERATION = Operation(
    id="parcels.boxes.burn",
    method="DELETE",
    path="/v1/depots/{depot}/boxes",
    body=None,
    locations={"depot": ("path", "depot"), "stamps": ("header", "x-stamps")},
    required=frozenset({"depot"}),
    nullable=frozenset(),
    rejected={},
    response_module="box_list",
    response_required={"sizes": ("array",)},
    response_constants={},
    streams=False,
    list_headers=frozenset({"x-stamps"}),
)


def build(**params: Unpack[Params]) -> Request:
    """Return the request of a call, without sending it.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
    """
    return OPERATION.build(params)


def parse(status_code: int, content: bytes) -> _types.BoxList:
    """Return the decoded response.

    Raises:
        ApiError: The status is not 200, or the body is not a JSON object.
    """
    result: _types.BoxList = _client.parse_response(OPERATION, status_code, content)
    return result


def sync(client: _client.Client, **params: Unpack[Params]) -> _types.BoxList:
    """Send the request and return the decoded response.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
        ApiError: The API returned an error, or a response that cannot be decoded.
        httpx.TransportError: There was no response.
    """
    result: _types.BoxList = client.send(OPERATION.build(params))
    return result


async def asyncio(client: _client.Client, **params: Unpack[Params]) -> _types.BoxList:
    """Send the request and return the decoded response, as `sync()` does."""
    result: _types.BoxList = await client.send_async(OPERATION.build(params))
    return result
