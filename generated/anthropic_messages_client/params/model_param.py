# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ModelParam: TypeAlias = _types.Model
    """The model that answers: one of the known names, or any other model id as a string."""
else:

    def __getattr__(name: str) -> object:
        """Return `ModelParam` for code that inspects annotations at run time."""
        if name != "ModelParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return _types.Model
