# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class ThinkingBlockParam(TypedDict, total=False):
    """Thinking from an earlier answer.

    Pass back the block unchanged and in its place, above all while a turn with tool calls is going on: the
    API can refuse one whose thinking was altered. It cannot be written by hand or carry `cache_control`.
    """

    type: Required[Literal["thinking"]]
    """Always `thinking`. It identifies this type of block."""

    signature: Required[str]
    """The signature that came with the block.

    Pass back unchanged; the API refuses a signature it did not issue.
    """

    thinking: Required[str]
    """The thinking as it was received, even if it is empty; do not edit it."""


describe(ThinkingBlockParam)
