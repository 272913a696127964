# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class TextDelta(BaseModel):
    """Next piece of a `text` block."""

    type: Literal["text_delta"] = "text_delta"
    """Always `text_delta`. It identifies this type of delta."""

    text: str
    """Text to append to the block's `text`. Pieces can break anywhere, within a word as well."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            text_ = data["text"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.text = text_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(TextDelta, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "text": self.text}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
