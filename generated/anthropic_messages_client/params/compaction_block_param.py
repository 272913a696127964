# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class CompactionBlockParam(TypedDict, total=False):
    """A summary from an earlier answer.

    Pass it back unchanged: it stands for the messages before it, which then are no longer part of the prompt.
    """

    type: Required[Literal["compaction"]]
    """Always `compaction`. It identifies this type of block."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: later requests can reuse the prompt up to and including this block.

    Null or absent means none.
    """

    content: str | None
    """The summary, as received. Null or absent means that it failed, and the block has no effect."""

    encrypted_content: str | None
    """Opaque data, as received."""

    signature: str | None
    """Signature of the summary, as received."""

    tool_changes: Iterable[_types.ToolChangeParam | _types.ToolChange] | None
    """Changes of tools in the summarized messages, as received."""


describe(CompactionBlockParam)
