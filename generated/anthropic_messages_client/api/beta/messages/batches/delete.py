# Rendered by `make generate`. Do not edit.
"""Delete a batch that has ended. `DELETE /v1/messages/batches/{message_batch_id}`"""

from __future__ import annotations

from .....api.messages.batches.delete import OPERATION as PLAIN

OPERATION = PLAIN._replace(
    id="beta.messages.batches.delete",
    constants=(
        ("query", "beta", "true", ("2023-06-01",)),
        ("header", "anthropic-beta", "message-batches-2024-09-24", ("2023-06-01",)),
    ),
)
