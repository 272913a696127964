# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ToolNameConflictErrorDetails(CompactModel):
    """A tool that `messages` adds has the name of an available tool of another kind or of another MCP server."""

    error_code: Literal["tool_name_conflict"] = "tool_name_conflict"
    """Always `tool_name_conflict`. It identifies this cause."""
