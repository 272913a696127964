# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    WebFetchURLSourceUserInputParam: TypeAlias = (
        _types.WebFetchURLSourceAllParam
        | _types.WebFetchURLSourceAll
        | _types.WebFetchURLSourceNoneParam
        | _types.WebFetchURLSourceNone
    )
    """User messages that may supply URLs to web fetch: `all` of them, or `none`."""
else:

    def __getattr__(name: str) -> object:
        """Return `WebFetchURLSourceUserInputParam` for code that inspects annotations at run time."""
        if name != "WebFetchURLSourceUserInputParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.WebFetchURLSourceAllParam
            | _types.WebFetchURLSourceAll
            | _types.WebFetchURLSourceNoneParam
            | _types.WebFetchURLSourceNone,
            Tagged("WebFetchURLSourceUserInputParam", "type"),
        ]
