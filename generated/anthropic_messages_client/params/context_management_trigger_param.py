# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ContextManagementTriggerParam: TypeAlias = _types.InputTokensTriggerParam | _types.ToolUsesTriggerParam
    """Condition for clearing: a number of input tokens, or a number of tool calls."""
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "ContextManagementTriggerParam",
        lambda: callable_union(
            Annotated[
                _types.InputTokensTriggerParam | _types.ToolUsesTriggerParam,
                Tagged("ContextManagementTriggerParam", "type"),
            ]
        ),
    )
