# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class MCPToolDefaultConfigParam(TypedDict, total=False):
    """Settings of the tools of an MCP server that have none of their own."""

    defer_loading: bool
    """`true` keeps the definition out of the prompt until a tool search finds it. Absence means false."""

    enabled: bool
    """`false` turns it off. Absence means on."""


describe(MCPToolDefaultConfigParam)
