# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ParcelArrived(BaseModel):
    """It is there."""

    type: Literal["arrived"] = "arrived"
    """Always `arrived`."""

    parcel: _types.Parcel
    """The parcel as it arrived."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            parcel_ = data["parcel"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.parcel = decoders["parcel"](parcel_) if type(parcel_) is dict else parcel_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(ParcelArrived, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "parcel": encode(self.parcel)}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
