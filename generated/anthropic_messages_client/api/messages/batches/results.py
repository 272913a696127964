# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Read the results of a batch that has ended. `GET /v1/messages/batches/{message_batch_id}/results`"""

from __future__ import annotations

from ....request import Operation, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, Required, TypedDict, Unpack

    from ....client import Client
    from ....models.message_batch_individual_response import MessageBatchIndividualResponse

    class Params(TypedDict, total=False):
        """The arguments of the operation."""

        message_batch_id: Required[str]
        """Id of the batch, such as `msgbatch_01ABCDEFGHJKLMNPQRSTUVWX`."""

        api_version: Literal["2023-06-01", "2026-10-21"]
        """The API version of this call, such as `2023-06-01`. Left out, the client's own setting is sent. The
        default is `"2023-06-01"`."""

        betas: list[str] | tuple[str, ...]
        """Names of beta features to switch on for this call; sent as one comma-separated header."""

        workspace_id: str
        """The workspace to which the call belongs. Needed only with credentials that can act in several
        workspaces; with any other it must match the credential's own."""


OPERATION = Operation(
    id="messages.batches.results",
    method="GET",
    path="/v1/messages/batches/{message_batch_id}/results",
    body=None,
    places={
        "message_batch_id": ("path", "message_batch_id"),
        "api_version": ("header", "anthropic-version"),
        "betas": ("header", "anthropic-beta"),
        "workspace_id": ("header", "anthropic-workspace-id"),
    },
    required=frozenset({"message_batch_id"}),
    nullable=frozenset(),
    rejected={},
    answer="message_batch_individual_response",
    answer_required={"custom_id": ("string",), "result": ("object",)},
    answer_constants={},
    streams=False,
    rows=True,
)


def build(**params: Unpack[Params]) -> Request:
    """The request of a call, to be sent by whatever means. Raises TypeError for a missing or unknown argument."""
    return OPERATION.build(params)


def parse(status_code: int, content: bytes) -> list[MessageBatchIndividualResponse]:
    """The answer, row by row, in a response of HTTP. Raises `client.ApiError` where it is none."""
    from ....client import parse_response

    answer: list[MessageBatchIndividualResponse] = parse_response(OPERATION, status_code, content)
    return answer


def sync(client: Client, **params: Unpack[Params]) -> list[MessageBatchIndividualResponse]:
    """Sends the call and waits for its answer. Raises `client.ApiError`, TypeError, or what httpx raises."""
    answer: list[MessageBatchIndividualResponse] = client.send(OPERATION.build(params))
    return answer


async def asyncio(client: Client, **params: Unpack[Params]) -> list[MessageBatchIndividualResponse]:
    """`sync()` for asynchronous code."""
    answer: list[MessageBatchIndividualResponse] = await client.send_async(OPERATION.build(params))
    return answer
