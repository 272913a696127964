# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class Compact20260112EditParam(TypedDict, total=False):
    """Summarizes the conversation once `trigger` is reached.

    The summary comes as a `compaction` block at the start of the answer.
    """

    type: Required[Literal["compact_20260112"]]
    """Always `compact_20260112`. It identifies this type of edit."""

    instructions: str | None
    """Additional instructions for the summary. Null or absent means none."""

    pause_after_compaction: bool
    """`true` ends the answer after the `compaction` block, with `stop_reason` `compaction`, so that you can add
    messages.

    Default false: the answer goes on.
    """

    trigger: _types.InputTokensTriggerParam | None
    """Number of input tokens at which to summarize. Null or absent means 150,000."""


describe(Compact20260112EditParam)
