# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class OutputTokensDetails(BaseModel):
    """Parts of `output_tokens`."""

    thinking_tokens: int
    """Tokens of `output_tokens` that went into thinking, whether or not the thinking is shown; the rest is text,
    tool calls and structure.
    """

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            thinking_tokens_ = data["thinking_tokens"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.thinking_tokens = thinking_tokens_
        self._deviations = 0
        if len(data) != 1:
            self._deviations = 1
            self._unknown = unknown_fields(OutputTokensDetails, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"thinking_tokens": self.thinking_tokens}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
