# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class WebFetchURLSourceToolReference(CompactModel):
    """A tool in a list of sources of URLs."""

    type: Literal["tool_reference"] = "tool_reference"
    """Always `tool_reference`."""

    name: str
    """The `name` of the tool."""
