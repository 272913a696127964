# Rendered by `make generate`. Do not edit.
"""Create a batch of messages. `POST /v1/messages/batches`"""

from __future__ import annotations

from .....api.messages.batches.create import OPERATION as PLAIN

OPERATION = PLAIN._replace(
    id="beta.messages.batches.create",
    constants=(
        ("query", "beta", "true", ("2023-06-01",)),
        ("header", "anthropic-beta", "message-batches-2024-09-24", ("2023-06-01",)),
    ),
)
