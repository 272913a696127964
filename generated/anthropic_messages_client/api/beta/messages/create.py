# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Create a message. `POST /v1/messages`"""

from __future__ import annotations

from typing import Unpack

from ...._lazy import LazyModule
from ....api.messages.create import OPERATION as PLAIN
from ....request import Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .... import client as _client
    from .... import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")
    _client = LazyModule("anthropic_messages_client.client")

OPERATION = PLAIN._replace(
    id="beta.messages.create",
    body=frozenset(
        {
            "billing_policy",
            "cache_control",
            "compaction",
            "container",
            "context_management",
            "diagnostics",
            "fallback_credit_token",
            "fallbacks",
            "inference_geo",
            "max_tokens",
            "mcp_servers",
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
            "thread",
            "tool_choice",
            "tools",
            "top_k",
            "top_p",
        }
    ),
    nullable=frozenset(
        {
            "billing_policy",
            "cache_control",
            "compaction",
            "container",
            "context_management",
            "diagnostics",
            "fallback_credit_token",
            "fallbacks",
            "inference_geo",
            "speed",
            "thread",
        }
    ),
    constants=(("query", "beta", "true", ("2023-06-01",)),),
)


def build(**params: Unpack[_types.BetaMessageCreateParamsNonStreaming]) -> Request:
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


def sync(client: _client.Client, **params: Unpack[_types.BetaMessageCreateParamsNonStreaming]) -> _types.Message:
    """Send the request and return the decoded response.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
        ApiError: The API returned an error, or a response that cannot be decoded.
        httpx.TransportError: There was no response.
    """
    result: _types.Message = client.send(OPERATION.build(params))
    return result


async def asyncio(
    client: _client.Client, **params: Unpack[_types.BetaMessageCreateParamsNonStreaming]
) -> _types.Message:
    """Send the request and return the decoded response, as `sync()` does."""
    result: _types.Message = await client.send_async(OPERATION.build(params))
    return result
