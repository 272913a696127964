# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    IterationsUsage: TypeAlias = list[_types.IterationsUsageItem]
    """Tokens of each run of a model within one response, in order.

    A compaction, an advisor and a fallback are runs of their own.
    """
else:

    def __getattr__(name: str) -> object:
        """Return `IterationsUsage` for code that inspects annotations at run time."""
        if name != "IterationsUsage":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return list[_types.IterationsUsageItem]
