# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class WebFetchURLSourceOnly(CompactModel):
    """Only the listed tools may supply URLs."""

    type: Literal["only"] = "only"
    """Always `only`."""

    tools: list[_types.WebFetchURLSourceToolReference]
    """The listed tools."""

    def to_param(self) -> _types.WebFetchURLSourceOnlyParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.WebFetchURLSourceOnlyParam = self._to_param()
        return param

    _field_decoders = {
        "tools": lambda tools_: (
            [decoders["web_fetch_url_source_tool_reference"](item) if type(item) is dict else item for item in tools_]
            if type(tools_) is list
            else tools_
        )
    }
