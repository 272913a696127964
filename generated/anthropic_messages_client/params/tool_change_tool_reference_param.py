# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class ToolChangeToolReferenceParam(TypedDict, total=False):
    """Refers to a tool by its name."""

    type: Required[Literal["tool_reference"]]
    """Always `tool_reference`. It identifies this type of reference."""

    name: Required[str]
    """The `name` of the tool."""


describe(ToolChangeToolReferenceParam)
