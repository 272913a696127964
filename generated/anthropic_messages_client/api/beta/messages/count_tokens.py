# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Count the input tokens of a message without creating it. `POST /v1/messages/count_tokens`"""

from __future__ import annotations

from typing import Unpack

from ...._lazy import LazyModule
from ....api.messages.count_tokens import OPERATION as PLAIN
from ....request import Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .... import client as _client
    from .... import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")
    _client = LazyModule("anthropic_messages_client.client")

OPERATION = PLAIN._replace(
    id="beta.messages.count_tokens",
    body=frozenset(
        {
            "billing_policy",
            "cache_control",
            "compaction",
            "context_management",
            "mcp_servers",
            "messages",
            "model",
            "output_config",
            "speed",
            "system",
            "thinking",
            "tool_choice",
            "tools",
        }
    ),
    nullable=frozenset({"billing_policy", "cache_control", "compaction", "context_management", "speed"}),
    constants=(
        ("query", "beta", "true", ("2023-06-01",)),
        ("header", "anthropic-beta", "token-counting-2024-11-01", ("2023-06-01", "2026-10-21")),
    ),
)


def build(**params: Unpack[_types.BetaMessageCountTokensParams]) -> Request:
    """Return the request of a call, without sending it.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
    """
    return OPERATION.build(params)


def parse(status_code: int, content: bytes) -> _types.MessageTokensCount:
    """Return the decoded response.

    Raises:
        ApiError: The status is not 200, or the body is not a JSON object.
    """
    result: _types.MessageTokensCount = _client.parse_response(OPERATION, status_code, content)
    return result


def sync(client: _client.Client, **params: Unpack[_types.BetaMessageCountTokensParams]) -> _types.MessageTokensCount:
    """Send the request and return the decoded response.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
        ApiError: The API returned an error, or a response that cannot be decoded.
        httpx.TransportError: There was no response.
    """
    result: _types.MessageTokensCount = client.send(OPERATION.build(params))
    return result


async def asyncio(
    client: _client.Client, **params: Unpack[_types.BetaMessageCountTokensParams]
) -> _types.MessageTokensCount:
    """Send the request and return the decoded response, as `sync()` does."""
    result: _types.MessageTokensCount = await client.send_async(OPERATION.build(params))
    return result
