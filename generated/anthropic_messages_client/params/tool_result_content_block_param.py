# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.browser_state_block_param import BrowserStateBlockParam
    from ..params.document_block_param import DocumentBlockParam
    from ..params.image_block_param import ImageBlockParam
    from ..params.search_result_block_param import SearchResultBlockParam
    from ..params.text_block_param import TextBlockParam
    from ..params.tool_reference_block_param import ToolReferenceBlockParam

    ToolResultContentBlockParam: TypeAlias = (
        TextBlockParam
        | ImageBlockParam
        | SearchResultBlockParam
        | DocumentBlockParam
        | ToolReferenceBlockParam
        | BrowserStateBlockParam
    )
    """One block of a tool's output. `tool_reference` and `browser_state` have special uses: to make deferred
    tools available, and to report on a browser after a browser tool has run."""
else:

    def __getattr__(name: str) -> object:
        """`ToolResultContentBlockParam` for whoever inspects annotations while the program runs."""
        if name != "ToolResultContentBlockParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "TextBlockParam",
            "ImageBlockParam",
            "SearchResultBlockParam",
            "DocumentBlockParam",
            "ToolReferenceBlockParam",
            "BrowserStateBlockParam",
        )
