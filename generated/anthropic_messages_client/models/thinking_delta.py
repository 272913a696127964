# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ThinkingDelta(BaseModel):
    """Next piece of a `thinking` block."""

    type: Literal["thinking_delta"] = "thinking_delta"
    """Always `thinking_delta`. It identifies this type of delta."""

    thinking: str
    """Text to append to the block's `thinking`."""

    estimated_tokens: int | None = None
    """Rough number of tokens since the last estimate, for showing progress while the text is omitted: add the
    numbers up.

    Not the billed count, which is `usage.output_tokens`. `null` when there is no new estimate.
    """

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            thinking_ = data["thinking"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.thinking = thinking_
        if len(data) == 2:
            self.estimated_tokens = None
            self._deviations = 0
            return self
        deviations = 0
        known = 2
        get = data.get
        self.estimated_tokens = estimated_tokens_ = get("estimated_tokens")
        if estimated_tokens_ is not None:
            known += 1
        elif "estimated_tokens" in data:
            deviations |= 8
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(ThinkingDelta, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "thinking": self.thinking}
        deviations = self._deviations
        if (estimated_tokens_ := self.estimated_tokens) is not None:
            out["estimated_tokens"] = estimated_tokens_
        elif deviations & 8:
            out["estimated_tokens"] = None
        if deviations & 7 or own_attributes(self):
            self._complete(out)
        return out
