# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class WebFetchURLSourceNone(CompactModel):
    """No source of the kind may supply URLs."""

    type: Literal["none"] = "none"
    """Always `none`."""

    def to_param(self) -> _types.WebFetchURLSourceNoneParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.WebFetchURLSourceNoneParam = self._to_param()
        return param
