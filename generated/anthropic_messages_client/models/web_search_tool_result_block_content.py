# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..models.web_search_result_block import WebSearchResultBlock
    from ..models.web_search_tool_result_error_object import WebSearchToolResultErrorObject

    WebSearchToolResultBlockContent: TypeAlias = list[WebSearchResultBlock] | WebSearchToolResultErrorObject
    """What a search gave: a list of hits or, where it failed, one error object in place of the list."""
else:

    def __getattr__(name: str) -> object:
        """`WebSearchToolResultBlockContent` for whoever inspects annotations while the program runs."""
        if name != "WebSearchToolResultBlockContent":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "list[WebSearchResultBlock]",
            "WebSearchToolResultErrorObject",
        )
