# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ClearThinkingKeepParam: TypeAlias = _types.ThinkingTurnsParam | _types.AllThinkingTurnsParam
    """Assistant turns whose thinking stays: a number of the most recent ones, or all."""
else:

    def __getattr__(name: str) -> object:
        """Return `ClearThinkingKeepParam` for code that inspects annotations at run time."""
        if name != "ClearThinkingKeepParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.ThinkingTurnsParam | _types.AllThinkingTurnsParam, Tagged("ClearThinkingKeepParam", "type")
        ]
