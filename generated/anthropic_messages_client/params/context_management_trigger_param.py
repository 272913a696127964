# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ContextManagementTriggerParam: TypeAlias = _types.InputTokensTriggerParam | _types.ToolUsesTriggerParam
    """Condition for clearing: a number of input tokens, or a number of tool calls."""
else:

    def __getattr__(name: str) -> object:
        """Return `ContextManagementTriggerParam` for code that inspects annotations at run time."""
        if name != "ContextManagementTriggerParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.InputTokensTriggerParam | _types.ToolUsesTriggerParam,
            Tagged("ContextManagementTriggerParam", "type"),
        ]
