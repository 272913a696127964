# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

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
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "WebFetchURLSourceToolResultsParam",
        lambda: callable_union(
            Annotated[
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
        ),
    )
