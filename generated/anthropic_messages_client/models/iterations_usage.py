# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    IterationsUsage: TypeAlias = list[_types.IterationsUsageItem]
    """Tokens of each run of a model within one response, in order.

    A compaction, an advisor and a fallback are runs of their own.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(__name__, "IterationsUsage", lambda: list[_types.IterationsUsageItem])
