# Rendered by `make generate`. Do not edit.
"""Say how a batch is getting on. `GET /v1/messages/batches/{message_batch_id}`"""

from __future__ import annotations

from .....api.messages.batches.retrieve import OPERATION as PLAIN

OPERATION = PLAIN._replace(
    id="beta.messages.batches.retrieve",
    constants=(
        ("query", "beta", "true", ("2023-06-01",)),
        ("header", "anthropic-beta", "message-batches-2024-09-24", ("2023-06-01",)),
    ),
)
