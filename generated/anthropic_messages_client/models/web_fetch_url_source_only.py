# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .. import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class WebFetchURLSourceOnly(CompactModel):
    """Only the listed tools may supply URLs."""

    type: Literal["only"] = "only"
    """Always `only`."""

    tools: list[_types.WebFetchURLSourceToolReference]
    """The listed tools."""

    _field_decoders = {
        "tools": lambda tools_: (
            [decoders["web_fetch_url_source_tool_reference"](item) if type(item) is dict else item for item in tools_]
            if type(tools_) is list
            else tools_
        )
    }
