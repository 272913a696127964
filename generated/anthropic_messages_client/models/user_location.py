# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, keeping_unknown_fields, new, own_attributes


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class UserLocation(BaseModel):
    """Approximate place of the user, for a web search."""

    type: Literal["approximate"] = "approximate"
    """Always `approximate`."""

    city: str | None = None
    """City. Null or absent if unknown."""

    country: str | None = None
    """Country, as its two-letter code. Null or absent if unknown."""

    region: str | None = None
    """Region or state. Null or absent if unknown."""

    timezone: str | None = None
    """Time zone, as its IANA name. Null or absent if unknown."""

    _input_fields = (
        ("type", True),
        ("city", False),
        ("country", False),
        ("region", False),
        ("timezone", False),
    )
    _fields = (
        ("type", True),
        ("city", False),
        ("country", False),
        ("region", False),
        ("timezone", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        if len(data) == 1:  # The object has no optional and no unknown fields.
            self.city = None
            self.country = None
            self.region = None
            self.timezone = None
            self._deviations = 0
            return self
        deviations = 0
        known = 1
        get = data.get
        self.city = city_ = get("city")
        if city_ is not None:
            known += 1
        elif "city" in data:
            known += 1
            deviations |= 4
        self.country = country_ = get("country")
        if country_ is not None:
            known += 1
        elif "country" in data:
            known += 1
            deviations |= 8
        self.region = region_ = get("region")
        if region_ is not None:
            known += 1
        elif "region" in data:
            known += 1
            deviations |= 16
        self.timezone = timezone_ = get("timezone")
        if timezone_ is not None:
            known += 1
        elif "timezone" in data:
            known += 1
            deviations |= 32
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
        }
        deviations = self._deviations
        if (city_ := self.city) is not None:
            out["city"] = city_
        elif deviations & 4:
            out["city"] = None
        if (country_ := self.country) is not None:
            out["country"] = country_
        elif deviations & 8:
            out["country"] = None
        if (region_ := self.region) is not None:
            out["region"] = region_
        elif deviations & 16:
            out["region"] = None
        if (timezone_ := self.timezone) is not None:
            out["timezone"] = timezone_
        elif deviations & 32:
            out["timezone"] = None
        if deviations & 3 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in UserLocation._fields)
decode: Callable[[dict[str, Any]], UserLocation] = UserLocation._decode
