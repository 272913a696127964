# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Weigh things. `POST /v1/parcels/weigh`"""

from __future__ import annotations

from ...request import Operation, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, Unpack

    from ...client import Client
    from ...models.weight import Weight
    from ...params.parcel_weigh_params import ParcelWeighParams

    class Params(ParcelWeighParams, total=False):
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
    places={"precision": ("query", "precision"), "unit": ("query", "unit")},
    required=frozenset({"contents"}),
    nullable=frozenset(),
    rejected={
        "2": ({"contents": [{"type": "picture", "data": ...}]},),
        "3": ({"contents": [{"type": "picture", "data": ...}]},),
    },
    answer="weight",
    answer_required={"grams": ("number",)},
    answer_constants={},
    streams=False,
)


def build(**params: Unpack[Params]) -> Request:
    """The request of a call, to be sent by whatever means. Raises TypeError for a missing or unknown argument."""
    return OPERATION.build(params)


def parse(status_code: int, content: bytes) -> Weight:
    """The answer in a response of HTTP. Raises `client.ApiError` where it is none."""
    from ...client import parse_response

    answer: Weight = parse_response(OPERATION, status_code, content)
    return answer


def sync(client: Client, **params: Unpack[Params]) -> Weight:
    """Sends the call and waits for its answer. Raises `client.ApiError`, TypeError, or what httpx raises."""
    answer: Weight = client.send(OPERATION.build(params))
    return answer


async def asyncio(client: Client, **params: Unpack[Params]) -> Weight:
    """`sync()` for asynchronous code."""
    answer: Weight = await client.send_async(OPERATION.build(params))
    return answer
