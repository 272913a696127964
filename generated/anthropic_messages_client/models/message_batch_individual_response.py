# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class MessageBatchIndividualResponse(BaseModel):
    """Result of one request of a batch; one line of its results."""

    custom_id: str
    """The name that the request was given when the batch was created."""

    result: _types.MessageBatchResult
    """The message, or why there is none."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            custom_id_ = data["custom_id"]
            result_ = data["result"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.custom_id = custom_id_
        self.result = decoders["message_batch_result"](result_) if type(result_) is dict else result_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(MessageBatchIndividualResponse, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"custom_id": self.custom_id, "result": encode(self.result)}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
