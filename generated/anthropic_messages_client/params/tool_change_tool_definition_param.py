# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ToolChangeToolDefinitionParam(TypedDict, total=False):
    """Defines a tool in the conversation instead of in `tools`."""

    type: Required[Literal["tool_definition"]]
    """Always `tool_definition`. It identifies this type of tool."""

    definition: Required[_types.ToolUnionParam | _types.ToolUnion]
    """The tool, in the form of an entry of `tools`.

    An `mcp_toolset` also needs the beta `mcp-client-2026-09-15`.
    """


describe(ToolChangeToolDefinitionParam)
