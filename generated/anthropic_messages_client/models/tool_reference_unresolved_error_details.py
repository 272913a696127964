# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ToolReferenceUnresolvedErrorDetails(CompactModel):
    """A tool or MCP server is referred to at a point of the conversation where it is not defined."""

    error_code: Literal["tool_reference_unresolved"] = "tool_reference_unresolved"
    """Always `tool_reference_unresolved`. It identifies this cause."""
