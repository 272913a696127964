# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class RedactedThinkingBlock(BaseModel):
    """Thinking that is not shown and comes encrypted instead.

    There is nothing in it to display, but the model can use it again: keep the block and send it back.
    """

    type: Literal["redacted_thinking"] = "redacted_thinking"
    """Always `redacted_thinking`. It identifies this type of block."""

    data: str
    """The encrypted thinking: opaque, and readable only by the API."""

    def to_param(self) -> _types.RedactedThinkingBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.RedactedThinkingBlockParam = self._to_param()
        return param

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            data_ = data["data"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.data = data_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(RedactedThinkingBlock, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "data": self.data}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
