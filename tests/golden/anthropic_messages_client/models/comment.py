# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    Comment: TypeAlias = _types.Remark
    """The same as a remark, under another name."""
else:

    def __getattr__(name: str) -> object:
        """Return `Comment` for code that inspects annotations at run time."""
        if name != "Comment":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return _types.Remark
