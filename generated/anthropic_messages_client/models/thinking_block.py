# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ThinkingBlock(BaseModel):
    """The reasoning of the model before it responded or called a tool.

    Send the block back unchanged with the conversation, so that the model can continue its reasoning after
    tool results.
    """

    type: Literal["thinking"] = "thinking"
    """Always `thinking`. It identifies this type of block."""

    signature: str
    """Opaque proof that the block comes from the model.

    Often long; not to be parsed, only stored and sent back. In a stream it comes in a `signature_delta`.
    """

    thinking: str
    """The thinking as text.

    Depending on the model and on `display` in the request it is a summary, or empty; the tokens billed are
    those of the full thinking.
    """

    def to_param(self) -> _types.ThinkingBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.ThinkingBlockParam = self._to_param()
        return param

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            signature_ = data["signature"]
            thinking_ = data["thinking"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.signature = signature_
        self.thinking = thinking_
        self._deviations = 0
        if len(data) != 3:
            self._deviations = 1
            self._unknown = unknown_fields(ThinkingBlock, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "signature": self.signature, "thinking": self.thinking}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
