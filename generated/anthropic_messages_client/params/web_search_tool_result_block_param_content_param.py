# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    WebSearchToolResultBlockParamContentParam: TypeAlias = (
        Iterable[_types.WebSearchResultBlockParam | _types.WebSearchResultBlock]
        | _types.WebSearchToolRequestErrorObjectParam
    )
    """The result of a search: a list of hits, or one error object if it failed."""
else:

    def __getattr__(name: str) -> object:
        """Return `WebSearchToolResultBlockParamContentParam` for code that inspects annotations at run time."""
        if name != "WebSearchToolResultBlockParamContentParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return (
            Iterable[_types.WebSearchResultBlockParam | _types.WebSearchResultBlock]
            | _types.WebSearchToolRequestErrorObjectParam
        )
