# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.tool_search_tool_result_error_param import ToolSearchToolResultErrorParam
    from ..params.tool_search_tool_search_result_block_param import ToolSearchToolSearchResultBlockParam

    ToolSearchToolResultBlockParamContentParam: TypeAlias = (
        ToolSearchToolResultErrorParam | ToolSearchToolSearchResultBlockParam
    )
    """Outcome of a tool search that you pass back; `type` says whether it found tools or failed."""
else:

    def __getattr__(name: str) -> object:
        """`ToolSearchToolResultBlockParamContentParam` for whoever inspects annotations while the program runs."""
        if name != "ToolSearchToolResultBlockParamContentParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "ToolSearchToolResultErrorParam",
            "ToolSearchToolSearchResultBlockParam",
        )
