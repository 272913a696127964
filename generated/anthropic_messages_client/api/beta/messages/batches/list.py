# Rendered by `make generate`. Do not edit.
"""List the batches of the workspace. `GET /v1/messages/batches`"""

from __future__ import annotations

from .....api.messages.batches.list import OPERATION as PLAIN

OPERATION = PLAIN._replace(
    id="beta.messages.batches.list",
    constants=(
        ("query", "beta", "true", ("2023-06-01",)),
        ("header", "anthropic-beta", "message-batches-2024-09-24", ("2023-06-01",)),
    ),
)
