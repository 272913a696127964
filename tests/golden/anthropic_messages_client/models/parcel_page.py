# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ParcelPage(BaseModel):
    """Some of the parcels."""

    data: list[_types.Parcel]
    """The parcels."""

    has_more: bool
    """Whether there are more."""

    first_id: str | None = None
    """The first one."""

    last_id: str | None = None
    """The last one."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            data_ = data["data"]
            has_more_ = data["has_more"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.data = (
            [decoders["parcel"](item) if type(item) is dict else item for item in data_]
            if type(data_) is list
            else data_
        )
        self.has_more = has_more_
        if len(data) == 2:
            self.first_id = None
            self.last_id = None
            self._deviations = 0
            return self
        deviations = 0
        known = 2
        get = data.get
        self.first_id = first_id_ = get("first_id")
        if first_id_ is not None:
            known += 1
        elif "first_id" in data:
            deviations |= 8
        self.last_id = last_id_ = get("last_id")
        if last_id_ is not None:
            known += 1
        elif "last_id" in data:
            deviations |= 16
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(ParcelPage, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"data": encode(self.data), "has_more": self.has_more}
        deviations = self._deviations
        if (first_id_ := self.first_id) is not None:
            out["first_id"] = first_id_
        elif deviations & 8:
            out["first_id"] = None
        if (last_id_ := self.last_id) is not None:
            out["last_id"] = last_id_
        elif deviations & 16:
            out["last_id"] = None
        if deviations & 7 or own_attributes(self):
            self._complete(out)
        return out
