# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeAlias

    from ..models.web_search_result_block import WebSearchResultBlock
    from ..params.web_search_result_block_param import WebSearchResultBlockParam
    from ..params.web_search_tool_request_error_object_param import WebSearchToolRequestErrorObjectParam

    WebSearchToolResultBlockParamContentParam: TypeAlias = (
        Iterable[WebSearchResultBlockParam | WebSearchResultBlock] | WebSearchToolRequestErrorObjectParam
    )
    """What a search gave: a list of hits or, where it failed, one error object in place of the list."""
else:

    def __getattr__(name: str) -> object:
        """`WebSearchToolResultBlockParamContentParam` for whoever inspects annotations while the program runs."""
        if name != "WebSearchToolResultBlockParamContentParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "Iterable[WebSearchResultBlockParam | WebSearchResultBlock]",
            "WebSearchToolRequestErrorObjectParam",
        )
