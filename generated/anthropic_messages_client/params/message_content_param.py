# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    MessageContentParam: TypeAlias = str | Iterable[_types.ContentBlockParam | _types.ContentBlock]
    """The content of a turn: a string, short for a single `text` block, or a list of content blocks."""
else:

    def __getattr__(name: str) -> object:
        """Return `MessageContentParam` for code that inspects annotations at run time."""
        if name != "MessageContentParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return str | Iterable[_types.ContentBlockParam | _types.ContentBlock]
