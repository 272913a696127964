# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    WebSearchToolResultBlockContent: TypeAlias = (
        list[_types.WebSearchResultBlock] | _types.WebSearchToolResultErrorObject
    )
    """The result of a search: a list of hits, or one error object if it failed."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "WebSearchToolResultBlockContent",
        lambda: list[_types.WebSearchResultBlock] | _types.WebSearchToolResultErrorObject,
    )
