# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, encode, lazy_decoders, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class MessageBatchSucceededResult(BaseModel):
    """The request got its message."""

    type: Literal["succeeded"] = "succeeded"
    """Always `succeeded`. It identifies this type of result."""

    message: _types.Message
    """The model's turn, as a single call would have given it."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            message_ = data["message"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.message = lazy_decoders["message"](message_) if type(message_) is dict else message_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(MessageBatchSucceededResult, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "message": encode(self.message)}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
