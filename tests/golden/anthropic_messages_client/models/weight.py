# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class Weight(BaseModel):
    """What something weighs."""

    grams: float
    """Its mass."""

    several: str | int | None = None
    """Deprecated. Of several types."""

    either: str | list[Any] | None = None
    """One or the other."""

    number: Literal[1] | None = None
    """A constant number."""

    choice: Literal["one", "two"] | str | None = None
    """A choice or null."""

    anything: dict[str, Any] | None = None
    """Any object."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            grams_ = data["grams"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.grams = grams_
        if len(data) == 1:
            self.several = None
            self.either = None
            self.number = None
            self.choice = None
            self.anything = None
            self._deviations = 0
            return self
        deviations = 0
        known = 1
        get = data.get
        self.several = several_ = get("several")
        if several_ is not None:
            known += 1
        elif "several" in data:
            deviations |= 4
        self.either = either_ = get("either")
        if either_ is not None:
            known += 1
        elif "either" in data:
            deviations |= 8
        self.number = number_ = get("number")
        if number_ is not None:
            known += 1
        elif "number" in data:
            deviations |= 16
        self.choice = choice_ = get("choice")
        if choice_ is not None:
            known += 1
        elif "choice" in data:
            deviations |= 32
        self.anything = anything_ = get("anything")
        if anything_ is not None:
            known += 1
            self.anything = (
                decoders["_unfinished_input"](anything_)
                if type(anything_) is dict and "$unfinished_input" in anything_
                else anything_
            )
        elif "anything" in data:
            deviations |= 64
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(Weight, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"grams": self.grams}
        deviations = self._deviations
        if (several_ := self.several) is not None:
            out["several"] = several_
        elif deviations & 4:
            out["several"] = None
        if (either_ := self.either) is not None:
            out["either"] = encode(either_)
        elif deviations & 8:
            out["either"] = None
        if (number_ := self.number) is not None:
            out["number"] = number_
        elif deviations & 16:
            out["number"] = None
        if (choice_ := self.choice) is not None:
            out["choice"] = choice_
        elif deviations & 32:
            out["choice"] = None
        if (anything_ := self.anything) is not None:
            out["anything"] = encode(anything_)
        elif deviations & 64:
            out["anything"] = None
        if deviations & 3 or own_attributes(self):
            self._complete(out)
        return out
