# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from .. import types as _types
from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class FallbackInfo(CompactModel):
    """A model before or after a fallback."""

    model: _types.Model
    """Id of the model."""
