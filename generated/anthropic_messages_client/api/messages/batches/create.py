# Rendered by `make generate`. Do not edit.
"""Create a batch of messages. `POST /v1/messages/batches`"""

from __future__ import annotations

from typing import Unpack

from ...._lazy import LazyModule
from ....request import Operation, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .... import client as _client
    from .... import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")
    _client = LazyModule("anthropic_messages_client.client")

OPERATION = Operation(
    id="messages.batches.create",
    method="POST",
    path="/v1/messages/batches",
    body=frozenset({"requests"}),
    locations={
        "api_version": ("header", "anthropic-version"),
        "betas": ("header", "anthropic-beta"),
        "user_profile_id": ("header", "anthropic-user-profile-id"),
        "workspace_id": ("header", "anthropic-workspace-id"),
    },
    required=frozenset({"requests"}),
    nullable=frozenset(),
    rejected={
        "2026-10-21": (
            {
                "requests": [
                    {"params": {"messages": [{"role": "user", "content": [{"type": "text", "citations": [{}]}]}]}}
                ]
            },
            {
                "requests": [
                    {
                        "params": {
                            "messages": [
                                {
                                    "role": "user",
                                    "content": [
                                        {"type": "tool_result", "content": [{"type": "text", "citations": [{}]}]}
                                    ],
                                }
                            ]
                        }
                    }
                ]
            },
            {
                "requests": [
                    {
                        "params": {
                            "messages": [
                                {
                                    "role": "assistant",
                                    "content": [
                                        {"type": "tool_result", "content": [{"type": "text", "citations": [{}]}]}
                                    ],
                                }
                            ]
                        }
                    }
                ]
            },
            {"requests": [{"params": {"messages": [{"role": "assistant", "content": [{"type": "document"}]}]}}]},
            {"requests": [{"params": {"temperature": ...}}]},
            {"requests": [{"params": {"top_p": ...}}]},
            {"requests": [{"params": {"top_k": ...}}]},
        )
    },
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
    max_bytes=268435456,
)


def build(**params: Unpack[_types.BatchCreateParams]) -> Request:
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


def sync(client: _client.Client, **params: Unpack[_types.BatchCreateParams]) -> _types.MessageBatch:
    """Send the request and return the decoded response.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
        ApiError: The API returned an error, or a response that cannot be decoded.
        httpx.TransportError: There was no response.
    """
    result: _types.MessageBatch = client.send(OPERATION.build(params))
    return result


async def asyncio(client: _client.Client, **params: Unpack[_types.BatchCreateParams]) -> _types.MessageBatch:
    """Send the request and return the decoded response, as `sync()` does."""
    result: _types.MessageBatch = await client.send_async(OPERATION.build(params))
    return result
