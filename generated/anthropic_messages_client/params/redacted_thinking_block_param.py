# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class RedactedThinkingBlockParam(TypedDict, total=False):
    """Encrypted thinking from an earlier answer.

    Pass back the block unchanged and in its place, like a `thinking` block.
    """

    type: Required[Literal["redacted_thinking"]]
    """Always `redacted_thinking`. It identifies this type of block."""

    data: Required[str]
    """The encrypted thinking as it was received."""


describe(RedactedThinkingBlockParam)
