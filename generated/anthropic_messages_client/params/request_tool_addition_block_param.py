# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class RequestToolAdditionBlockParam(TypedDict, total=False):
    """Makes a tool available from this point of the conversation on.

    The prompt cache of what comes before stays valid.
    """

    type: Required[Literal["tool_addition"]]
    """Always `tool_addition`. It identifies this type of block."""

    tool: Required[_types.AddedToolParam | _types.AddedTool]
    """The tool: a reference to one of `tools` or of an MCP server, or a definition."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: later requests can reuse the prompt up to and including this block.

    Null or absent means none.
    """


describe(RequestToolAdditionBlockParam)
