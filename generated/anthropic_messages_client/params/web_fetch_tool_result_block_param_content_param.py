# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.web_fetch_block_param import WebFetchBlockParam
    from ..params.web_fetch_tool_result_error_block_param import WebFetchToolResultErrorBlockParam

    WebFetchToolResultBlockParamContentParam: TypeAlias = WebFetchToolResultErrorBlockParam | WebFetchBlockParam
    """What a fetch gave: the page or, where it failed, an error; `type` tells which."""
else:

    def __getattr__(name: str) -> object:
        """`WebFetchToolResultBlockParamContentParam` for whoever inspects annotations while the program runs."""
        if name != "WebFetchToolResultBlockParamContentParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "WebFetchToolResultErrorBlockParam",
            "WebFetchBlockParam",
        )
