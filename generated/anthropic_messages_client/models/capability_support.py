# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import define

from ._model import CompactModel, keeping_unknown_fields


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class CapabilitySupport(CompactModel):
    """Support for one capability."""

    supported: bool
    """True if it is supported."""

    _fields = (("supported", True),)


decode: Callable[[dict[str, Any]], CapabilitySupport] = CapabilitySupport._decode
