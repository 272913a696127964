# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    MessageContentParam: TypeAlias = str | Iterable[_types.ContentBlockParam | _types.ContentBlock]
    """The content of a turn: a string, short for a single `text` block, or a list of content blocks."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__, "MessageContentParam", lambda: str | Iterable[_types.ContentBlockParam | _types.ContentBlock]
    )
