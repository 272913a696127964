# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, decoders, encode, keeping_unknown_fields, new


@keeping_unknown_fields
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

    _fields = (
        ("grams", True),
        ("several", False),
        ("either", False),
        ("number", False),
        ("choice", False),
        ("anything", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            grams_ = data["grams"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.grams = grams_
        deviations = 0
        known = 1
        if len(data) == known:  # The object has no optional and no unknown fields.
            self.several = None
            self.either = None
            self.number = None
            self.choice = None
            self.anything = None
            self._deviations = 0
            self._unknown = None
            return self
        get = data.get
        self.several = several_ = get("several")
        if several_ is not None:
            known += 1
        elif "several" in data:
            known += 1
            deviations |= 2
        self.either = either_ = get("either")
        if either_ is not None:
            known += 1
        elif "either" in data:
            known += 1
            deviations |= 4
        self.number = number_ = get("number")
        if number_ is not None:
            known += 1
        elif "number" in data:
            known += 1
            deviations |= 8
        self.choice = choice_ = get("choice")
        if choice_ is not None:
            known += 1
        elif "choice" in data:
            known += 1
            deviations |= 16
        self.anything = anything_ = get("anything")
        if anything_ is not None:
            known += 1
            self.anything = (
                decoders["_unfinished_input"](anything_)
                if type(anything_) is dict and "$unfinished_input" in anything_
                else anything_
            )
        elif "anything" in data:
            known += 1
            deviations |= 32
        self._deviations = deviations
        self._unknown = None if len(data) == known else {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "grams": self.grams,
        }
        deviations = self._deviations
        if self.several is not None:
            out["several"] = self.several
        elif deviations & 2:
            out["several"] = None
        if self.either is not None:
            out["either"] = encode(self.either)
        elif deviations & 4:
            out["either"] = None
        if self.number is not None:
            out["number"] = self.number
        elif deviations & 8:
            out["number"] = None
        if self.choice is not None:
            out["choice"] = self.choice
        elif deviations & 16:
            out["choice"] = None
        if self.anything is not None:
            out["anything"] = encode(self.anything)
        elif deviations & 32:
            out["anything"] = None
        if deviations & 1 or self._unknown or self._own:
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in Weight._fields)
decode: Callable[[dict[str, Any]], Weight] = Weight._decode
