# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class MCPToolConfig(CompactModel):
    """Settings of the tools of an MCP server: of one of them, or of all that have none of their own."""

    defer_loading: bool | None = None
    """`true` keeps the definition out of the prompt until a tool search finds it.

    Null or absent means false.
    """

    enabled: bool | None = None
    """`false` turns it off. Null or absent means on."""
