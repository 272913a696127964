# Rendered by `make generate`. Do not edit.
"""Create a message. `POST /v1/messages`"""

from __future__ import annotations

from ....api.messages.create import OPERATION as PLAIN

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
