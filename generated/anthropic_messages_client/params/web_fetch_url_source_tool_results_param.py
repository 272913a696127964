# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    WebFetchURLSourceToolResultsParam: TypeAlias = (
        _types.WebFetchURLSourceAllParam
        | _types.WebFetchURLSourceAll
        | _types.WebFetchURLSourceNoneParam
        | _types.WebFetchURLSourceNone
        | _types.WebFetchURLSourceOnlyParam
        | _types.WebFetchURLSourceOnly
        | _types.WebFetchURLSourceExceptParam
        | _types.WebFetchURLSourceExcept
    )
    """Tools whose results may supply URLs to web fetch: `all` tools, `none`, `only` those listed, or all
    `except` those listed.
    """
else:

    def __getattr__(name: str) -> object:
        """Return `WebFetchURLSourceToolResultsParam` for code that inspects annotations at run time."""
        if name != "WebFetchURLSourceToolResultsParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.WebFetchURLSourceAllParam
            | _types.WebFetchURLSourceAll
            | _types.WebFetchURLSourceNoneParam
            | _types.WebFetchURLSourceNone
            | _types.WebFetchURLSourceOnlyParam
            | _types.WebFetchURLSourceOnly
            | _types.WebFetchURLSourceExceptParam
            | _types.WebFetchURLSourceExcept,
            Tagged("WebFetchURLSourceToolResultsParam", "type"),
        ]
