# Rendered by `make generate`. Do not edit.
"""Cancel a batch that is in progress. `POST /v1/messages/batches/{message_batch_id}/cancel`"""

from __future__ import annotations

from .....api.messages.batches.cancel import OPERATION as PLAIN

OPERATION = PLAIN._replace(
    id="beta.messages.batches.cancel",
    constants=(
        ("query", "beta", "true", ("2023-06-01",)),
        ("header", "anthropic-beta", "message-batches-2024-09-24", ("2023-06-01",)),
    ),
)
