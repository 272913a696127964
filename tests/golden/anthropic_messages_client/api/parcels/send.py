# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Send a parcel. `POST /v1/depots/{depot}/parcels`"""

from __future__ import annotations

from ...request import Operation, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from ...client import Client
    from ...models.parcel import Parcel
    from ...params.parcel_send_params_non_streaming import ParcelSendParamsNonStreaming

OPERATION = Operation(
    id="parcels.send",
    method="POST",
    path="/v1/depots/{depot}/parcels",
    body=frozenset({"contents", "fragile", "greeting", "insured", "labels", "speed", "stream", "to"}),
    places={"depot": ("path", "depot"), "dry_run": ("query", "dry-run"), "stamps": ("header", "x-stamps")},
    required=frozenset({"contents", "depot", "to"}),
    nullable=frozenset({"insured"}),
    rejected={
        "2": (
            {"contents": [{"type": "picture", "data": ...}]},
            {"greeting": [""]},
            {"fragile": ...},
        ),
        "3": ({"contents": [{"type": "picture", "data": ...}]},),
    },
    answer="parcel",
    answer_required={
        "id": ("string",),
        "type": ("string",),
        "contents": ("array",),
        "state": ("string",),
        "signature": ("null", "string"),
    },
    answer_constants={"type": "parcel"},
    streams=True,
    output_format="labels",
    max_bytes=65536,
)


def build(**params: Unpack[ParcelSendParamsNonStreaming]) -> Request:
    """The request of a call, to be sent by whatever means. Raises TypeError for a missing or unknown argument."""
    return OPERATION.build(params)


def parse(status_code: int, content: bytes) -> Parcel:
    """The answer in a response of HTTP. Raises `client.ApiError` where it is none."""
    from ...client import parse_response

    answer: Parcel = parse_response(OPERATION, status_code, content)
    return answer


def sync(client: Client, **params: Unpack[ParcelSendParamsNonStreaming]) -> Parcel:
    """Sends the call and waits for its answer. Raises `client.ApiError`, TypeError, or what httpx raises."""
    answer: Parcel = client.send(OPERATION.build(params))
    return answer


async def asyncio(client: Client, **params: Unpack[ParcelSendParamsNonStreaming]) -> Parcel:
    """`sync()` for asynchronous code."""
    answer: Parcel = await client.send_async(OPERATION.build(params))
    return answer
