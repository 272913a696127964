# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    AppliedEdit: TypeAlias = _types.ClearToolUses20250919EditResponse | _types.ClearThinking20251015EditResponse
    """An edit that shortened the conversation, with what it cleared."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "AppliedEdit",
        lambda: Annotated[
            _types.ClearToolUses20250919EditResponse | _types.ClearThinking20251015EditResponse | UnknownAppliedEdit,
            Tagged("AppliedEdit", "type"),
        ],
    )


class UnknownAppliedEdit(Unknown):
    """A `AppliedEdit` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "clear_tool_uses_20250919": "clear_tool_uses_20250919_edit_response",
        "clear_thinking_20251015": "clear_thinking_20251015_edit_response",
    },
    UnknownAppliedEdit,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownAppliedEdit._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownAppliedEdit._decode(data)
