# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class CompactionCapability(CompactModel):
    """Support for the request's `compaction`."""

    summarize: _types.CapabilitySupport
    """Support for `summarize`, the only kind so far."""

    supported: bool
    """True if the model supports `compaction`."""

    _field_decoders = {
        "summarize": lambda summarize_: (
            decoders["capability_support"](summarize_) if type(summarize_) is dict else summarize_
        )
    }
