# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ContextManagementEditParam: TypeAlias = (
        _types.ClearToolUses20250919EditParam | _types.ClearThinking20251015EditParam | _types.Compact20260112EditParam
    )
    """A way to shorten the conversation: clear old tool calls, clear old thinking, or summarize."""
else:

    def __getattr__(name: str) -> object:
        """Return `ContextManagementEditParam` for code that inspects annotations at run time."""
        if name != "ContextManagementEditParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.ClearToolUses20250919EditParam
            | _types.ClearThinking20251015EditParam
            | _types.Compact20260112EditParam,
            Tagged("ContextManagementEditParam", "type"),
        ]
