# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from .._lazy import types as _types
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

    def to_param(self) -> _types.MCPToolConfigParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.MCPToolConfigParam = self._to_param()
        return param
