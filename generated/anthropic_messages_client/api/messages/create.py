# Rendered by `make generate`. Do not edit.
"""Create a message. `POST /v1/messages`"""

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
    id="messages.create",
    method="POST",
    path="/v1/messages",
    body=frozenset(
        {
            "cache_control",
            "container",
            "diagnostics",
            "inference_geo",
            "max_tokens",
            "messages",
            "metadata",
            "model",
            "output_config",
            "service_tier",
            "speed",
            "stop_sequences",
            "stream",
            "system",
            "temperature",
            "thinking",
            "tool_choice",
            "tools",
            "top_k",
            "top_p",
        }
    ),
    locations={
        "api_version": ("header", "anthropic-version"),
        "betas": ("header", "anthropic-beta"),
        "user_profile_id": ("header", "anthropic-user-profile-id"),
        "workspace_id": ("header", "anthropic-workspace-id"),
    },
    required=frozenset({"max_tokens", "messages", "model"}),
    nullable=frozenset({"cache_control", "container", "diagnostics", "inference_geo", "speed"}),
    rejected={
        "2026-10-21": (
            {"messages": [{"role": "user", "content": [{"type": "text", "citations": [{}]}]}]},
            {
                "messages": [
                    {
                        "role": "user",
                        "content": [{"type": "tool_result", "content": [{"type": "text", "citations": [{}]}]}],
                    }
                ]
            },
            {
                "messages": [
                    {
                        "role": "assistant",
                        "content": [{"type": "tool_result", "content": [{"type": "text", "citations": [{}]}]}],
                    }
                ]
            },
            {"messages": [{"role": "assistant", "content": [{"type": "document"}]}]},
            {"temperature": ...},
            {"top_p": ...},
            {"top_k": ...},
        )
    },
    response_module="message",
    response_required={
        "id": ("string",),
        "type": ("string",),
        "role": ("string",),
        "model": ("string",),
        "content": ("array",),
        "usage": ("object",),
    },
    response_constants={"type": "message", "role": "assistant"},
    streams=True,
    list_headers=frozenset({"anthropic-beta"}),
    output_format="output_config",
    deprecated={
        "model": {
            "claude-mythos-preview": "the model claude-mythos-preview is deprecated, with retirement on 2026-06-30: use claude-mythos-5-2 or another model",
            "claude-opus-4-5": "the model claude-opus-4-5 is deprecated, with retirement on 2027-01-22: use claude-opus-5-5 or another model",
            "claude-opus-4-5-20251101": "the model claude-opus-4-5-20251101 is deprecated, with retirement on 2027-01-22: use claude-opus-5-5 or another model",
            "claude-sonnet-4-5": "the model claude-sonnet-4-5 is deprecated, with retirement on 2026-11-30: use claude-sonnet-5-5 or another model",
            "claude-sonnet-4-5-20250929": "the model claude-sonnet-4-5-20250929 is deprecated, with retirement on 2026-11-30: use claude-sonnet-5-5 or another model",
        }
    },
)


def build(**params: Unpack[_types.MessageCreateParamsNonStreaming]) -> Request:
    """Return the request of a call, without sending it.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
    """
    return OPERATION.build(params)


def parse(status_code: int, content: bytes) -> _types.Message:
    """Return the decoded response.

    Raises:
        ApiError: The status is not 200, or the body is not a JSON object.
    """
    result: _types.Message = _client.parse_response(OPERATION, status_code, content)
    return result


def sync(client: _client.Client, **params: Unpack[_types.MessageCreateParamsNonStreaming]) -> _types.Message:
    """Send the request and return the decoded response.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
        ApiError: The API returned an error, or a response that cannot be decoded.
        httpx.TransportError: There was no response.
    """
    result: _types.Message = client.send(OPERATION.build(params))
    return result


async def asyncio(client: _client.Client, **params: Unpack[_types.MessageCreateParamsNonStreaming]) -> _types.Message:
    """Send the request and return the decoded response, as `sync()` does."""
    result: _types.Message = await client.send_async(OPERATION.build(params))
    return result
