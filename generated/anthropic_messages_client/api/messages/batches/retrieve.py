# Rendered by `make generate`. Do not edit.
"""Say how a batch is getting on. `GET /v1/messages/batches/{message_batch_id}`"""

from __future__ import annotations

from typing import Literal, Required, TypedDict, Unpack

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

    message_batch_id: Required[str]
    """Id of the batch, such as `msgbatch_01ABCDEFGHJKLMNPQRSTUVWX`."""

    api_version: Literal["2023-06-01", "2026-10-21"]
    """The API version of this call, such as `2023-06-01`.

    Left out, the client's own setting is sent. The default is `"2023-06-01"`.
    """

    betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...]
    """Names of beta features to switch on for this call; sent as one comma-separated header."""

    workspace_id: str
    """The workspace to which the call belongs.

    Needed only with credentials that can act in several workspaces; with any other it must match the
    credential's own.
    """


OPERATION = Operation(
    id="messages.batches.retrieve",
    method="GET",
    path="/v1/messages/batches/{message_batch_id}",
    body=None,
    locations={
        "message_batch_id": ("path", "message_batch_id"),
        "api_version": ("header", "anthropic-version"),
        "betas": ("header", "anthropic-beta"),
        "workspace_id": ("header", "anthropic-workspace-id"),
    },
    required=frozenset({"message_batch_id"}),
    nullable=frozenset(),
    rejected={},
    response_module="message_batch",
    response_required={
        "id": ("string",),
        "type": ("string",),
        "processing_status": ("string",),
        "request_counts": ("object",),
        "created_at": ("string",),
        "expires_at": ("string",),
    },
    response_constants={"type": "message_batch"},
    streams=False,
    list_headers=frozenset({"anthropic-beta"}),
)


def build(**params: Unpack[Params]) -> Request:
    """Return the request of a call, without sending it.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
    """
    return OPERATION.build(params)


def parse(status_code: int, content: bytes) -> _types.MessageBatch:
    """Return the decoded response.

    Raises:
        ApiError: The status is not 200, or the body is not a JSON object.
    """
    result: _types.MessageBatch = _client.parse_response(OPERATION, status_code, content)
    return result


def sync(client: _client.Client, **params: Unpack[Params]) -> _types.MessageBatch:
    """Send the request and return the decoded response.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
        ApiError: The API returned an error, or a response that cannot be decoded.
        httpx.TransportError: There was no response.
    """
    result: _types.MessageBatch = client.send(OPERATION.build(params))
    return result


async def asyncio(client: _client.Client, **params: Unpack[Params]) -> _types.MessageBatch:
    """Send the request and return the decoded response, as `sync()` does."""
    result: _types.MessageBatch = await client.send_async(OPERATION.build(params))
    return result
