# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class MessageBatchCanceledResult(BaseModel):
    """The batch was canceled before the request was begun."""

    type: Literal["canceled"] = "canceled"
    """Always `canceled`. It identifies this type of result."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self._deviations = 0
        if len(data) != 1:
            self._deviations = 1
            self._unknown = unknown_fields(MessageBatchCanceledResult, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
