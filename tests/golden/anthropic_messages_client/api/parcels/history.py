# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Say where all parcels were. `GET /v1/parcels/history`"""

from __future__ import annotations

from ...request import Operation, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypedDict, Unpack

    from ...client import Client
    from ...models.parcel_moved import ParcelMoved

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


def parse(status_code: int, content: bytes) -> list[ParcelMoved]:
    """Return the decoded rows of a response.

    Raises:
        ApiError: The status is not 200, or the body is not a JSON object.
    """
    from ...client import parse_response

    result: list[ParcelMoved] = parse_response(OPERATION, status_code, content)
    return result


def sync(client: Client, **params: Unpack[Params]) -> list[ParcelMoved]:
    """Send the request and return the decoded response.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
        ApiError: The API returned an error, or a response that cannot be decoded.
        httpx.TransportError: There was no response.
    """
    result: list[ParcelMoved] = client.send(OPERATION.build(params))
    return result


async def asyncio(client: Client, **params: Unpack[Params]) -> list[ParcelMoved]:
    """Send the request and return the decoded response, as `sync()` does."""
    result: list[ParcelMoved] = await client.send_async(OPERATION.build(params))
    return result
