# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class WebSearchToolResultBlockParam(TypedDict, total=False):
    """The result of a web search from an earlier answer.

    Pass back the block unchanged, together with its `server_tool_use` block, so that the model can go on
    using and citing what it found.
    """

    type: Required[Literal["web_search_tool_result"]]
    """Always `web_search_tool_result`. It identifies this type of block."""

    content: Required[_types.WebSearchToolResultBlockParamContentParam]
    """The hits, or the error, as received."""

    tool_use_id: Required[str]
    """The `id` of the `server_tool_use` block with the search."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: later requests can reuse the prompt up to and including this block.

    Null or absent means none.
    """

    caller: _types.ToolUseCallerParam | _types.ToolUseCaller
    """Caller of the tool, as received. Where the answer had null here, leave the field out."""


describe(WebSearchToolResultBlockParam)
