# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    State: TypeAlias = Literal["waiting", "moving", "delivered"] | str
    """Where a parcel is."""
else:

    def __getattr__(name: str) -> object:
        """Return `State` for code that inspects annotations at run time."""
        if name != "State":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return Literal["waiting", "moving", "delivered"] | str
