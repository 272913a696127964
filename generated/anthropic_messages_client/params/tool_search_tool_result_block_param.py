# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ToolSearchToolResultBlockParam(TypedDict, total=False):
    """Result of a tool search from an earlier turn.

    Pass it back unchanged, together with the `server_tool_use` block that it answers, and keep the tools that
    it names in `tools`. A search that you carry out yourself is answered by a `tool_result` block that holds
    `tool_reference` blocks.
    """

    type: Required[Literal["tool_search_tool_result"]]
    """Always `tool_search_tool_result`. It identifies this type of block."""

    content: Required[_types.ToolSearchToolResultBlockParamContentParam]
    """The outcome as it was received: the tools found, or an error."""

    tool_use_id: Required[str]
    """The `id` of the `server_tool_use` block that this result answers, in the same assistant turn."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Places a cache breakpoint on this block: the prompt up to and including it is cached.

    Null or absent means none.
    """


describe(ToolSearchToolResultBlockParam)
