# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    WebFetchToolResultBlockParamContentParam: TypeAlias = (
        _types.WebFetchToolResultErrorBlockParam
        | _types.WebFetchToolResultErrorBlock
        | _types.WebFetchBlockParam
        | _types.WebFetchBlock
    )
    """The result of a fetch: the page, or an error if it failed. `type` identifies the variant."""
else:

    def __getattr__(name: str) -> object:
        """Return `WebFetchToolResultBlockParamContentParam` for code that inspects annotations at run time."""
        if name != "WebFetchToolResultBlockParamContentParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.WebFetchToolResultErrorBlockParam
            | _types.WebFetchToolResultErrorBlock
            | _types.WebFetchBlockParam
            | _types.WebFetchBlock,
            Tagged("WebFetchToolResultBlockParamContentParam", "type"),
        ]
