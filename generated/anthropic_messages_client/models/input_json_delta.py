# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class InputJSONDelta(BaseModel):
    """Next piece of the JSON text of a tool's `input`, in a `tool_use` or `server_tool_use` block."""

    type: Literal["input_json_delta"] = "input_json_delta"
    """Always `input_json_delta`. It identifies this type of delta."""

    partial_json: str
    """Text to append to the block's JSON; a piece is rarely valid JSON alone, and can be empty.

    All pieces of a block, joined, are one JSON value, and no pieces at all mean `{}`; if `max_tokens` cuts
    the message off, the text can stop in the middle.
    """

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            partial_json_ = data["partial_json"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.partial_json = partial_json_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(InputJSONDelta, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "partial_json": self.partial_json}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
