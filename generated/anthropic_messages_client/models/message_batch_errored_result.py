# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, encode, lazy_decoders, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class MessageBatchErroredResult(BaseModel):
    """The request failed; the others of its batch went on."""

    type: Literal["errored"] = "errored"
    """Always `errored`. It identifies this type of result."""

    error: _types.ErrorResponse
    """Reason for the failure.

    A request with `invalid_request_error` must be changed; all others can be sent again unchanged.
    """

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            error_ = data["error"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.error = lazy_decoders["error_response"](error_) if type(error_) is dict else error_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(MessageBatchErroredResult, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "error": encode(self.error)}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
