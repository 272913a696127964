# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ContextManagementEditParam: TypeAlias = (
        _types.ClearToolUses20250919EditParam | _types.ClearThinking20251015EditParam | _types.Compact20260112EditParam
    )
    """A way to shorten the conversation: clear old tool calls, clear old thinking, or summarize."""
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "ContextManagementEditParam",
        lambda: callable_union(
            Annotated[
                _types.ClearToolUses20250919EditParam
                | _types.ClearThinking20251015EditParam
                | _types.Compact20260112EditParam,
                Tagged("ContextManagementEditParam", "type"),
            ]
        ),
    )
