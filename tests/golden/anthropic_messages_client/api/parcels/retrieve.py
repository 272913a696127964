# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Find a parcel. `GET /v1/parcels/{parcel-id}`"""

from __future__ import annotations

from ...request import Operation, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Required, TypedDict, Unpack

    from ...client import Client
    from ...models.parcel import Parcel

    class Params(TypedDict, total=False):
        """The arguments of the operation."""

        parcel_id: Required[str]
        """Its name."""


OPERATION = Operation(
    id="parcels.retrieve",
    method="GET",
    path="/v1/parcels/{parcel-id}",
    body=None,
    places={"parcel_id": ("path", "parcel-id")},
    required=frozenset({"parcel_id"}),
    nullable=frozenset(),
    rejected={},
    answer="parcel",
    answer_required={
        "id": ("string",),
        "type": ("string",),
        "contents": ("array",),
        "state": ("string",),
        "signature": ("null", "string"),
    },
    answer_constants={"type": "parcel"},
    streams=False,
)


def build(**params: Unpack[Params]) -> Request:
    """The request of a call, to be sent by whatever means. Raises TypeError for a missing or unknown argument."""
    return OPERATION.build(params)


def parse(status_code: int, content: bytes) -> Parcel:
    """The answer in a response of HTTP. Raises `client.ApiError` where it is none."""
    from ...client import parse_response

    answer: Parcel = parse_response(OPERATION, status_code, content)
    return answer


def sync(client: Client, **params: Unpack[Params]) -> Parcel:
    """Sends the call and waits for its answer. Raises `client.ApiError`, TypeError, or what httpx raises."""
    answer: Parcel = client.send(OPERATION.build(params))
    return answer


async def asyncio(client: Client, **params: Unpack[Params]) -> Parcel:
    """`sync()` for asynchronous code."""
    answer: Parcel = await client.send_async(OPERATION.build(params))
    return answer
