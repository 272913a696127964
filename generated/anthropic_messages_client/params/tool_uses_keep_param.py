# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class ToolUsesKeepParam(TypedDict, total=False):
    """Most recent tool calls that an edit keeps."""

    type: Required[Literal["tool_uses"]]
    """Always `tool_uses`, the only unit."""

    value: Required[int]
    """Number of tool calls."""


describe(ToolUsesKeepParam)
