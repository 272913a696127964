# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any

from attrs import define

from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class MCPTool(CompactModel):
    """A tool as an MCP server describes it."""

    input_schema: dict[str, Any]
    """JSON schema of the tool's input."""

    name: str
    """Name of the tool on its server."""

    description: str | None = None
    """Description of the tool. Null or absent if there is none."""

    _field_decoders = {
        "input_schema": lambda input_schema_: (
            decoders["_unfinished_input"](input_schema_)
            if type(input_schema_) is dict and "$unfinished_input" in input_schema_
            else input_schema_
        )
    }
