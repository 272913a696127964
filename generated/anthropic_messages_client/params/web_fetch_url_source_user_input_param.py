# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

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
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "WebFetchURLSourceUserInputParam",
        lambda: callable_union(
            Annotated[
                _types.WebFetchURLSourceAllParam
                | _types.WebFetchURLSourceAll
                | _types.WebFetchURLSourceNoneParam
                | _types.WebFetchURLSourceNone,
                Tagged("WebFetchURLSourceUserInputParam", "type"),
            ]
        ),
    )
