# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, joined_text, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class Parcel(BaseModel):
    """A parcel on its way."""

    id: str
    """Its name."""

    type: Literal["parcel"] = "parcel"
    """Always `parcel`."""

    contents: list[_types.Thing]
    """The things inside."""

    state: _types.State
    """Where it is."""

    signature: str | None
    """Who took it; null until somebody did."""

    arrives_at: datetime | None = None
    """When it should arrive."""

    weight: _types.Weight | None = None
    """What it weighs."""

    remarks: list[str | _types.Remark] | None = None
    """Remarks, plain or with a language."""

    stops: dict[str, _types.Comment] | None = None
    """Remarks by depot."""

    main_thing: _types.Thing | None = None
    """The thing that matters most."""

    extra: dict[str, Any] | None = None
    """Anything at all."""

    @property
    def text(self) -> str:
        """The joined `title` of all items of `contents` with the type `book`.

        It is an empty string if there are none. It is no field, so it is not part of `to_dict()`.
        """
        return joined_text(self.contents, "book", "title")

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            id_ = data["id"]
            type_ = data["type"]
            contents_ = data["contents"]
            state_ = data["state"]
            signature_ = data["signature"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.id = id_
        self.type = type_
        self.contents = (
            [decoders["thing"](item) if type(item) is dict else item for item in contents_]
            if type(contents_) is list
            else contents_
        )
        self.state = state_
        self.signature = signature_
        if len(data) == 5:
            self.arrives_at = None
            self.weight = None
            self.remarks = None
            self.stops = None
            self.main_thing = None
            self.extra = None
            self._deviations = 0
            return self
        deviations = 0
        known = 5
        get = data.get
        self.arrives_at = arrives_at_ = get("arrives_at")
        if arrives_at_ is not None:
            known += 1
            self.arrives_at = decoders["_datetime"](arrives_at_) if type(arrives_at_) is str else arrives_at_
        elif "arrives_at" in data:
            deviations |= 64
        self.weight = weight_ = get("weight")
        if weight_ is not None:
            known += 1
            self.weight = decoders["weight"](weight_) if type(weight_) is dict else weight_
        elif "weight" in data:
            deviations |= 128
        self.remarks = remarks_ = get("remarks")
        if remarks_ is not None:
            known += 1
            self.remarks = (
                [decoders["remark"](item) if type(item) is dict else item for item in remarks_]
                if type(remarks_) is list
                else remarks_
            )
        elif "remarks" in data:
            deviations |= 256
        self.stops = stops_ = get("stops")
        if stops_ is not None:
            known += 1
            self.stops = (
                {key: decoders["remark"](item) if type(item) is dict else item for key, item in stops_.items()}
                if type(stops_) is dict
                else stops_
            )
        elif "stops" in data:
            deviations |= 512
        self.main_thing = main_thing_ = get("main_thing")
        if main_thing_ is not None:
            known += 1
            self.main_thing = decoders["thing"](main_thing_) if type(main_thing_) is dict else main_thing_
        elif "main_thing" in data:
            deviations |= 1024
        self.extra = extra_ = get("extra")
        if extra_ is not None:
            known += 1
            self.extra = (
                decoders["_unfinished_input"](extra_)
                if type(extra_) is dict and "$unfinished_input" in extra_
                else extra_
            )
        elif "extra" in data:
            deviations |= 2048
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(Parcel, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "id": self.id,
            "type": self.type,
            "contents": encode(self.contents),
            "state": self.state,
            "signature": self.signature,
        }
        deviations = self._deviations
        if (arrives_at_ := self.arrives_at) is not None:
            out["arrives_at"] = encode(arrives_at_)
        elif deviations & 64:
            out["arrives_at"] = None
        if (weight_ := self.weight) is not None:
            out["weight"] = encode(weight_)
        elif deviations & 128:
            out["weight"] = None
        if (remarks_ := self.remarks) is not None:
            out["remarks"] = encode(remarks_)
        elif deviations & 256:
            out["remarks"] = None
        if (stops_ := self.stops) is not None:
            out["stops"] = encode(stops_)
        elif deviations & 512:
            out["stops"] = None
        if (main_thing_ := self.main_thing) is not None:
            out["main_thing"] = encode(main_thing_)
        elif deviations & 1024:
            out["main_thing"] = None
        if (extra_ := self.extra) is not None:
            out["extra"] = encode(extra_)
        elif deviations & 2048:
            out["extra"] = None
        if deviations & 63 or own_attributes(self):
            self._complete(out)
        return out
