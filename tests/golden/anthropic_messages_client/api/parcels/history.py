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
    places={},
    required=frozenset(),
    nullable=frozenset(),
    rejected={},
    answer="parcel_moved",
    answer_required={"type": ("string",), "depot": ("string",)},
    answer_constants={"type": "moved"},
    streams=False,
    rows=True,
)


def build(**params: Unpack[Params]) -> Request:
    """The request of a call, to be sent by whatever means. Raises TypeError for a missing or unknown argument."""
    return OPERATION.build(params)


def parse(status_code: int, content: bytes) -> list[ParcelMoved]:
    """The answer, row by row, in a response of HTTP. Raises `client.ApiError` where it is none."""
    from ...client import parse_response

    answer: list[ParcelMoved] = parse_response(OPERATION, status_code, content)
    return answer


def sync(client: Client, **params: Unpack[Params]) -> list[ParcelMoved]:
    """Sends the call and waits for its answer. Raises `client.ApiError`, TypeError, or what httpx raises."""
    answer: list[ParcelMoved] = client.send(OPERATION.build(params))
    return answer


async def asyncio(client: Client, **params: Unpack[Params]) -> list[ParcelMoved]:
    """`sync()` for asynchronous code."""
    answer: list[ParcelMoved] = await client.send_async(OPERATION.build(params))
    return answer
