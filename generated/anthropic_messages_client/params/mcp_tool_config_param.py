# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class MCPToolConfigParam(TypedDict, total=False):
    """Settings of one tool of an MCP server."""

    defer_loading: bool
    """`true` keeps the definition out of the prompt until a tool search finds it. Absence means false."""

    enabled: bool
    """`false` turns it off. Absence means on."""


describe(MCPToolConfigParam)
