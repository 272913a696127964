# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    FallbacksParam: TypeAlias = Iterable[_types.FallbackParam] | Literal["default"]
    """Models that answer in turn if the requested model declines: a list, or `default` for the API's own choice.
    """
else:

    def __getattr__(name: str) -> object:
        """Return `FallbacksParam` for code that inspects annotations at run time."""
        if name != "FallbacksParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return Iterable[_types.FallbackParam] | Literal["default"]
