# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ResponseToolChangeToolReference(CompactModel):
    """Refers to a tool by its name."""

    type: Literal["tool_reference"] = "tool_reference"
    """Always `tool_reference`. It identifies this type of reference."""

    name: str
    """The `name` of the tool."""

    _input_open = False
