# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class RequestToolRemovalBlockParam(TypedDict, total=False):
    """Withdraws a tool from this point of the conversation on.

    The prompt cache of what comes before stays valid.
    """

    type: Required[Literal["tool_removal"]]
    """Always `tool_removal`. It identifies this type of block."""

    tool: Required[_types.RemovedToolParam | _types.RemovedTool]
    """The tool: a reference to one of `tools`, to one that was added earlier, or to those of an MCP server.
    """

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: later requests can reuse the prompt up to and including this block.

    Null or absent means none.
    """


describe(RequestToolRemovalBlockParam)
