# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ErrorResponse(BaseModel):
    """A request failed, with the reason.

    It is the body of answers with an error status, the `error` event of a stream that breaks off after it
    began with status 200, and the error of a single request in a batch. Proxies on the way may answer in
    another form, or with no body at all.
    """

    type: Literal["error"] = "error"
    """Always `error`. It distinguishes an error from a message and, in a stream, from the other events."""

    error: _types.ErrorObject
    """What went wrong; its `type` is the part to branch on."""

    request_id: str | None = None
    """Id of the failed request, as in the `request-id` header; quote it when you ask for support.

    Null or absent where none is known.
    """

    _field_decoders = {
        "type": None,
        "error": lambda error_: decoders["error_object"](error_) if type(error_) is dict else error_,
        "request_id": None,
    }

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            error_ = data["error"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.error = decoders["error_object"](error_) if type(error_) is dict else error_
        if len(data) == 2:
            self.request_id = None
            self._deviations = 0
            return self
        deviations = 0
        known = 2
        get = data.get
        self.request_id = request_id_ = get("request_id")
        if request_id_ is not None:
            known += 1
        elif "request_id" in data:
            deviations |= 8
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(ErrorResponse, data)
        self._deviations = deviations
        return self

    @classmethod
    def _decode_lazily(cls, data: dict[str, Any]) -> Self:
        self = new(cls)
        self._data = data
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "error": encode(self.error)}
        deviations = self._deviations
        if (request_id_ := self.request_id) is not None:
            out["request_id"] = request_id_
        elif deviations & 8:
            out["request_id"] = None
        if deviations & 7 or own_attributes(self):
            self._complete(out)
        return out
