# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ClearThinkingKeepParam: TypeAlias = _types.ThinkingTurnsParam | _types.AllThinkingTurnsParam
    """Assistant turns whose thinking stays: a number of the most recent ones, or all."""
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "ClearThinkingKeepParam",
        lambda: callable_union(
            Annotated[
                _types.ThinkingTurnsParam | _types.AllThinkingTurnsParam, Tagged("ClearThinkingKeepParam", "type")
            ]
        ),
    )
