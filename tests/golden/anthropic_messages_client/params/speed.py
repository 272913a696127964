# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    Speed: TypeAlias = Literal["slow", "fast"]
    """How fast a parcel goes."""
else:

    def __getattr__(name: str) -> object:
        """Return `Speed` for code that inspects annotations at run time."""
        if name != "Speed":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return Literal["slow", "fast"]
