# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class ThinkingCapability(CompactModel):
    """Modes of thinking that the model supports."""

    supported: bool
    """True if the model supports thinking."""

    types: _types.ThinkingTypes
    """Values of `thinking.type` that the model supports."""

    _field_decoders = {"types": lambda types_: decoders["thinking_types"](types_) if type(types_) is dict else types_}
