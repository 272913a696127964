# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    WebSearchToolResultBlockContent: TypeAlias = (
        list[_types.WebSearchResultBlock] | _types.WebSearchToolResultErrorObject
    )
    """The result of a search: a list of hits, or one error object if it failed."""
else:

    def __getattr__(name: str) -> object:
        """Return `WebSearchToolResultBlockContent` for code that inspects annotations at run time."""
        if name != "WebSearchToolResultBlockContent":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return list[_types.WebSearchResultBlock] | _types.WebSearchToolResultErrorObject
