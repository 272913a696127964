# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

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
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "WebFetchToolResultBlockParamContentParam",
        lambda: callable_union(
            Annotated[
                _types.WebFetchToolResultErrorBlockParam
                | _types.WebFetchToolResultErrorBlock
                | _types.WebFetchBlockParam
                | _types.WebFetchBlock,
                Tagged("WebFetchToolResultBlockParamContentParam", "type"),
            ]
        ),
    )
