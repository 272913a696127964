# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class ThinkingTypes(CompactModel):
    """Values of `thinking.type` that a model supports.

    They are independent of each other: a model that cannot think accepts `disabled`, and some models cannot
    turn thinking off.
    """

    adaptive: _types.CapabilitySupport
    """Support for `adaptive`, in which the model decides how much to think."""

    between_tools: _types.CapabilitySupport
    """Support for `between_tools`, in which the model thinks only between tool calls."""

    disabled: _types.CapabilitySupport
    """Support for `disabled`, in which the model does not think."""

    enabled: _types.CapabilitySupport
    """Support for `enabled`, with a budget of tokens for thinking."""

    _field_decoders = {
        "adaptive": lambda adaptive_: (
            decoders["capability_support"](adaptive_) if type(adaptive_) is dict else adaptive_
        ),
        "between_tools": lambda between_tools_: (
            decoders["capability_support"](between_tools_) if type(between_tools_) is dict else between_tools_
        ),
        "disabled": lambda disabled_: (
            decoders["capability_support"](disabled_) if type(disabled_) is dict else disabled_
        ),
        "enabled": lambda enabled_: decoders["capability_support"](enabled_) if type(enabled_) is dict else enabled_,
    }
