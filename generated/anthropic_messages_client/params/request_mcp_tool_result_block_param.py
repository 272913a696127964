# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class RequestMCPToolResultBlockParam(TypedDict, total=False):
    """The result of an MCP tool from an earlier answer. Pass it back unchanged."""

    type: Required[Literal["mcp_tool_result"]]
    """Always `mcp_tool_result`. It identifies this type of block."""

    tool_use_id: Required[str]
    """The `id` of the `mcp_tool_use` block that this result answers."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: later requests can reuse the prompt up to and including this block.

    Null or absent means none.
    """

    content: str | Iterable[_types.TextBlockParam | _types.TextBlock]
    """The tool's output, as received."""

    is_error: bool
    """True if the tool failed; false when absent."""


describe(RequestMCPToolResultBlockParam)
