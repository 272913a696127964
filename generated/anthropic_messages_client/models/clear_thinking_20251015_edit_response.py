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
class ClearThinking20251015EditResponse(BaseModel):
    """Thinking that was cleared."""

    type: Literal["clear_thinking_20251015"] = "clear_thinking_20251015"
    """Always `clear_thinking_20251015`. It identifies this type of edit."""

    cleared_input_tokens: int
    """Input tokens that were saved."""

    cleared_thinking_turns: int
    """Number of assistant turns whose thinking was cleared."""

    _fields = (
        ("type", True),
        ("cleared_input_tokens", True),
        ("cleared_thinking_turns", True),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            cleared_input_tokens_ = data["cleared_input_tokens"]
            cleared_thinking_turns_ = data["cleared_thinking_turns"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.cleared_input_tokens = cleared_input_tokens_
        self.cleared_thinking_turns = cleared_thinking_turns_
        self._deviations = 0
        if len(data) != 3:
            self._deviations = 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "cleared_input_tokens": self.cleared_input_tokens,
            "cleared_thinking_turns": self.cleared_thinking_turns,
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in ClearThinking20251015EditResponse._fields)
decode: Callable[[dict[str, Any]], ClearThinking20251015EditResponse] = ClearThinking20251015EditResponse._decode
