# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Required, TypedDict

from . import describe


class MCPToolParamParam(TypedDict, total=False):
    """A tool as an MCP server describes it."""

    input_schema: Required[Mapping[str, object]]
    """JSON schema of the tool's input, as received."""

    name: Required[str]
    """Name of the tool on its server."""

    description: str | None
    """Description of the tool. Null or absent if there is none."""


describe(MCPToolParamParam)
