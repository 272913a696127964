# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class WebFetchURLSourceToolReference(CompactModel):
    """A tool in a list of sources of URLs."""

    type: Literal["tool_reference"] = "tool_reference"
    """Always `tool_reference`."""

    name: str
    """The `name` of the tool."""

    def to_param(self) -> _types.WebFetchURLSourceToolReferenceParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.WebFetchURLSourceToolReferenceParam = self._to_param()
        return param
