# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class FallbackInfo(CompactModel):
    """A model before or after a fallback."""

    model: _types.Model
    """Id of the model."""

    def to_param(self) -> _types.FallbackInfoParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.FallbackInfoParam = self._to_param()
        return param
