# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ErrorResponse(BaseModel):
    """Why a call failed."""

    type: Literal["error"] = "error"
    """Always `error`."""

    error: _types.Problem
    """What went wrong."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            error_ = data["error"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.error = decoders["problem"](error_) if type(error_) is dict else error_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(ErrorResponse, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "error": encode(self.error)}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
