# Rendered by `make generate`. Do not edit.
"""Read the scales. `POST /v1/scales`"""

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
    id="scales.read",
    method="POST",
    path="/v1/scales",
    body=frozenset({"unit"}),
    locations={"terms": ("header", "anthropic-version"), "betas": ("header", "anthropic-beta")},
    required=frozenset({"unit"}),
    nullable=frozenset(),
    rejected={},
    response_module="weight",
    response_required={"grams": ("number",)},
    response_constants={},
    streams=False,
    list_headers=frozenset({"anthropic-beta"}),
    constants=(("header", "x-ink", "blue", None),),
)


def build(**params: Unpack[_types.ScalesReadParams]) -> Request:
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


def sync(client: _client.Client, **params: Unpack[_types.ScalesReadParams]) -> _types.Weight:
    """Send the request and return the decoded response.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
        ApiError: The API returned an error, or a response that cannot be decoded.
        httpx.TransportError: There was no response.
    """
    result: _types.Weight = client.send(OPERATION.build(params))
    return result


async def asyncio(client: _client.Client, **params: Unpack[_types.ScalesReadParams]) -> _types.Weight:
    """Send the request and return the decoded response, as `sync()` does."""
    result: _types.Weight = await client.send_async(OPERATION.build(params))
    return result
