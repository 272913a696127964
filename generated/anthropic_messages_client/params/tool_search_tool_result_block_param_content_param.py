# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ToolSearchToolResultBlockParamContentParam: TypeAlias = (
        _types.ToolSearchToolResultErrorParam
        | _types.ToolSearchToolSearchResultBlockParam
        | _types.ToolSearchToolSearchResultBlock
    )
    """Outcome of a tool search that you pass back; `type` says whether it found tools or failed."""
else:

    def __getattr__(name: str) -> object:
        """Return `ToolSearchToolResultBlockParamContentParam` for code that inspects annotations at run time."""
        if name != "ToolSearchToolResultBlockParamContentParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.ToolSearchToolResultErrorParam
            | _types.ToolSearchToolSearchResultBlockParam
            | _types.ToolSearchToolSearchResultBlock,
            Tagged("ToolSearchToolResultBlockParamContentParam", "type"),
        ]
