# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    FallbacksParam: TypeAlias = Iterable[_types.FallbackParam] | Literal["default"]
    """Models that answer in turn if the requested model declines: a list, or `default` for the API's own choice.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__, "FallbacksParam", lambda: Iterable[_types.FallbackParam] | Literal["default"]
    )
