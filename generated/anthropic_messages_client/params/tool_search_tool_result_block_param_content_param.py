# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ToolSearchToolResultBlockParamContentParam: TypeAlias = (
        _types.ToolSearchToolResultErrorParam
        | _types.ToolSearchToolSearchResultBlockParam
        | _types.ToolSearchToolSearchResultBlock
    )
    """Outcome of a tool search that you pass back; `type` says whether it found tools or failed."""
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "ToolSearchToolResultBlockParamContentParam",
        lambda: callable_union(
            Annotated[
                _types.ToolSearchToolResultErrorParam
                | _types.ToolSearchToolSearchResultBlockParam
                | _types.ToolSearchToolSearchResultBlock,
                Tagged("ToolSearchToolResultBlockParamContentParam", "type"),
            ]
        ),
    )
