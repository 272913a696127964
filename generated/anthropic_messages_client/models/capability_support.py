# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CapabilitySupport(CompactModel):
    """Support for one capability."""

    supported: bool
    """True if it is supported."""
