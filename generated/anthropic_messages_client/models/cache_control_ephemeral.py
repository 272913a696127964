# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, keeping_unknown_fields, new, own_attributes


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class CacheControlEphemeral(BaseModel):
    """A cache breakpoint, as it was set in a request."""

    type: Literal["ephemeral"] = "ephemeral"
    """Always `ephemeral`."""

    ttl: Literal["1h", "5m"] | str | None = None
    """Lifetime of the entry after its last use. Null or absent means `5m`."""

    _input_fields = (
        ("type", True),
        ("ttl", False),
    )
    _fields = (
        ("type", True),
        ("ttl", False),
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
            self.ttl = None
            self._deviations = 0
            return self
        deviations = 0
        known = 1
        get = data.get
        self.ttl = ttl_ = get("ttl")
        if ttl_ is not None:
            known += 1
        elif "ttl" in data:
            known += 1
            deviations |= 4
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
        if (ttl_ := self.ttl) is not None:
            out["ttl"] = ttl_
        elif deviations & 4:
            out["ttl"] = None
        if deviations & 3 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in CacheControlEphemeral._fields)
decode: Callable[[dict[str, Any]], CacheControlEphemeral] = CacheControlEphemeral._decode
