# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ToolResultContentBlockParam: TypeAlias = (
        _types.TextBlockParam
        | _types.TextBlock
        | _types.ImageBlockParam
        | _types.SearchResultBlockParam
        | _types.DocumentBlockParam
        | _types.DocumentBlock
        | _types.ToolReferenceBlockParam
        | _types.ToolReferenceBlock
        | _types.BrowserStateBlockParam
    )
    """One block of a tool's output.

    `tool_reference` and `browser_state` have special uses: to make deferred tools available, and to report on
    a browser after a browser tool has run.
    """
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "ToolResultContentBlockParam",
        lambda: callable_union(
            Annotated[
                _types.TextBlockParam
                | _types.TextBlock
                | _types.ImageBlockParam
                | _types.SearchResultBlockParam
                | _types.DocumentBlockParam
                | _types.DocumentBlock
                | _types.ToolReferenceBlockParam
                | _types.ToolReferenceBlock
                | _types.BrowserStateBlockParam,
                Tagged("ToolResultContentBlockParam", "type"),
            ]
        ),
    )
