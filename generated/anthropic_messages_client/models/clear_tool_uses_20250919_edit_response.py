# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from ._model import (
    BaseModel,
    keeping_unknown_fields,
    new,
    own_attributes,
)


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class ClearToolUses20250919EditResponse(BaseModel):
    """Tool calls that were cleared."""

    type: Literal["clear_tool_uses_20250919"] = "clear_tool_uses_20250919"
    """Always `clear_tool_uses_20250919`. It identifies this type of edit."""

    cleared_input_tokens: int
    """Input tokens that were saved."""

    cleared_tool_uses: int
    """Number of tool calls that were cleared."""

    _fields = (
        ("type", True),
        ("cleared_input_tokens", True),
        ("cleared_tool_uses", True),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            cleared_input_tokens_ = data["cleared_input_tokens"]
            cleared_tool_uses_ = data["cleared_tool_uses"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.cleared_input_tokens = cleared_input_tokens_
        self.cleared_tool_uses = cleared_tool_uses_
        self._deviations = 0
        if len(data) != 3:
            self._deviations = 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "cleared_input_tokens": self.cleared_input_tokens,
            "cleared_tool_uses": self.cleared_tool_uses,
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in ClearToolUses20250919EditResponse._fields)
decode: Callable[[dict[str, Any]], ClearToolUses20250919EditResponse] = ClearToolUses20250919EditResponse._decode
