# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class WebFetchURLSourceExcept(CompactModel):
    """All tools but the listed ones may supply URLs."""

    type: Literal["except"] = "except"
    """Always `except`."""

    tools: list[_types.WebFetchURLSourceToolReference]
    """The listed tools."""

    def to_param(self) -> _types.WebFetchURLSourceExceptParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.WebFetchURLSourceExceptParam = self._to_param()
        return param

    _field_decoders = {
        "tools": lambda tools_: (
            [decoders["web_fetch_url_source_tool_reference"](item) if type(item) is dict else item for item in tools_]
            if type(tools_) is list
            else tools_
        )
    }
