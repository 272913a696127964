# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    Size: TypeAlias = Literal["s", "l"]
    """How large a box is."""
else:

    def __getattr__(name: str) -> object:
        """Return `Size` for code that inspects annotations at run time."""
        if name != "Size":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return Literal["s", "l"]
