# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from attrs import define

from .. import types as _types
from ._model import (
    BaseModel,
    decoders,
    encode,
    keeping_unknown_fields,
    new,
    own_attributes,
)


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class EffortCapability(BaseModel):
    """Levels of `output_config.effort` that a model supports."""

    supported: bool
    """True if the model supports any effort level."""

    low: _types.CapabilitySupport
    """Support for `low`."""

    medium: _types.CapabilitySupport
    """Support for `medium`."""

    high: _types.CapabilitySupport
    """Support for `high`."""

    xhigh: _types.CapabilitySupport | None = None
    """Support for `xhigh`. Null or absent if that is not known."""

    max: _types.CapabilitySupport
    """Support for `max`."""

    _fields = (
        ("supported", True),
        ("low", True),
        ("medium", True),
        ("high", True),
        ("xhigh", False),
        ("max", True),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            supported_ = data["supported"]
            low_ = data["low"]
            medium_ = data["medium"]
            high_ = data["high"]
            max_ = data["max"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.supported = supported_
        self.low = decoders["capability_support"](low_) if type(low_) is dict else low_
        self.medium = decoders["capability_support"](medium_) if type(medium_) is dict else medium_
        self.high = decoders["capability_support"](high_) if type(high_) is dict else high_
        self.max = decoders["capability_support"](max_) if type(max_) is dict else max_
        if len(data) == 5:  # The object has no optional and no unknown fields.
            self.xhigh = None
            self._deviations = 0
            return self
        deviations = 0
        known = 5
        get = data.get
        self.xhigh = xhigh_ = get("xhigh")
        if xhigh_ is not None:
            known += 1
            self.xhigh = decoders["capability_support"](xhigh_) if type(xhigh_) is dict else xhigh_
        elif "xhigh" in data:
            known += 1
            deviations |= 32
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "supported": self.supported,
            "low": encode(self.low),
            "medium": encode(self.medium),
            "high": encode(self.high),
            "max": encode(self.max),
        }
        deviations = self._deviations
        if (xhigh_ := self.xhigh) is not None:
            out["xhigh"] = encode(xhigh_)
        elif deviations & 32:
            out["xhigh"] = None
        if deviations & 95 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in EffortCapability._fields)
decode: Callable[[dict[str, Any]], EffortCapability] = EffortCapability._decode
