# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""List parcels. `GET /v1/parcels`"""

from __future__ import annotations

from ...request import Operation, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypedDict, Unpack

    from ...client import Client
    from ...models.parcel_page import ParcelPage

    class Params(TypedDict, total=False):
        """The arguments of the operation."""

        after_id: str
        """The page begins behind this parcel."""

        before_id: str
        """The page ends before this parcel."""


OPERATION = Operation(
    id="parcels.list",
    method="GET",
    path="/v1/parcels",
    body=None,
    places={"after_id": ("query", "after_id"), "before_id": ("query", "before_id")},
    required=frozenset(),
    nullable=frozenset(),
    rejected={},
    answer="parcel_page",
    answer_required={"data": ("array",), "has_more": ("boolean",)},
    answer_constants={},
    streams=False,
)


def build(**params: Unpack[Params]) -> Request:
    """The request of a call, to be sent by whatever means. Raises TypeError for a missing or unknown argument."""
    return OPERATION.build(params)


def parse(status_code: int, content: bytes) -> ParcelPage:
    """The answer in a response of HTTP. Raises `client.ApiError` where it is none."""
    from ...client import parse_response

    answer: ParcelPage = parse_response(OPERATION, status_code, content)
    return answer


def sync(client: Client, **params: Unpack[Params]) -> ParcelPage:
    """Sends the call and waits for its answer. Raises `client.ApiError`, TypeError, or what httpx raises."""
    answer: ParcelPage = client.send(OPERATION.build(params))
    return answer


async def asyncio(client: Client, **params: Unpack[Params]) -> ParcelPage:
    """`sync()` for asynchronous code."""
    answer: ParcelPage = await client.send_async(OPERATION.build(params))
    return answer
