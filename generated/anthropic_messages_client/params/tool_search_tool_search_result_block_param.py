# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ToolSearchToolSearchResultBlockParam(TypedDict, total=False):
    """The tools that a search found, passed back as received."""

    type: Required[Literal["tool_search_tool_search_result"]]
    """Always `tool_search_tool_search_result`. It distinguishes a result from an error."""

    tool_references: Required[Iterable[_types.ToolReferenceBlockParam | _types.ToolReferenceBlock]]
    """The tools found, by name. Each must still be defined in `tools`."""


describe(ToolSearchToolSearchResultBlockParam)
