# Rendered by `make generate`. Do not edit.
"""Read the results of a batch that has ended. `GET /v1/messages/batches/{message_batch_id}/results`"""

from __future__ import annotations

from .....api.messages.batches.results import OPERATION as PLAIN

OPERATION = PLAIN._replace(
    id="beta.messages.batches.results",
    constants=(
        ("query", "beta", "true", ("2023-06-01",)),
        ("header", "anthropic-beta", "message-batches-2024-09-24", ("2023-06-01",)),
    ),
)
