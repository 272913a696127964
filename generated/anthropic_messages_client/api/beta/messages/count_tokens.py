# Rendered by `make generate`. Do not edit.
"""Count the input tokens of a message without creating it. `POST /v1/messages/count_tokens`"""

from __future__ import annotations

from ....api.messages.count_tokens import OPERATION as PLAIN

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
