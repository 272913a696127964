# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    ModelLine: TypeAlias = Literal["haiku", "sonnet", "opus", "fable", "mythos"] | str
    """A line of models that follow each other."""
else:

    def __getattr__(name: str) -> object:
        """Return `ModelLine` for code that inspects annotations at run time."""
        if name != "ModelLine":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return Literal["haiku", "sonnet", "opus", "fable", "mythos"] | str
