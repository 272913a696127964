# Rendered by `make generate`. Do not edit.
"""Read the scales. `POST /v1/scales`"""

from __future__ import annotations

from ....api.scales.read import OPERATION as PLAIN

OPERATION = PLAIN._replace(
    id="beta.scales.read",
    body=frozenset({"tare", "unit"}),
    constants=(
        ("query", "side", "2", ("1",)),
        ("header", "x-ink", "blue", None),
        ("header", "anthropic-beta", "reading", ("1",)),
    ),
)
