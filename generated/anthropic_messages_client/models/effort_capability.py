# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class EffortCapability(CompactModel):
    """Levels of `output_config.effort` that a model supports."""

    supported: bool
    """True if the model supports any effort level."""

    low: _types.CapabilitySupport
    """Support for `low`."""

    medium: _types.CapabilitySupport
    """Support for `medium`."""

    high: _types.CapabilitySupport
    """Support for `high`."""

    xhigh: _types.CapabilitySupport | None = None
    """Support for `xhigh`. Null or absent if that is not known."""

    max: _types.CapabilitySupport
    """Support for `max`."""

    _field_decoders = {
        "low": lambda low_: decoders["capability_support"](low_) if type(low_) is dict else low_,
        "medium": lambda medium_: decoders["capability_support"](medium_) if type(medium_) is dict else medium_,
        "high": lambda high_: decoders["capability_support"](high_) if type(high_) is dict else high_,
        "xhigh": lambda xhigh_: decoders["capability_support"](xhigh_) if type(xhigh_) is dict else xhigh_,
        "max": lambda max_: decoders["capability_support"](max_) if type(max_) is dict else max_,
    }
