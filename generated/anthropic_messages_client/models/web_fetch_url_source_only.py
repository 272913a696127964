# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from attrs import define

from .. import types as _types
from ._model import CompactModel, decoders, keeping_unknown_fields


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class WebFetchURLSourceOnly(CompactModel):
    """Only the listed tools may supply URLs."""

    type: Literal["only"] = "only"
    """Always `only`."""

    tools: list[_types.WebFetchURLSourceToolReference]
    """The listed tools."""

    _fields = (("type", True), ("tools", True))

    _field_decoders = {
        "tools": lambda tools_: (
            [decoders["web_fetch_url_source_tool_reference"](item) if type(item) is dict else item for item in tools_]
            if type(tools_) is list
            else tools_
        )
    }


decode: Callable[[dict[str, Any]], WebFetchURLSourceOnly] = WebFetchURLSourceOnly._decode
