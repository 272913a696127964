# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from attrs import define

from ._model import BaseModel, keeping_unknown_fields, new, own_attributes


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class WebFetchCitationsConfig(BaseModel):
    """Setting of citations of web fetch, as it was sent."""

    enabled: bool | None = None
    """True if the model can cite fetched pages. Null or absent means false."""

    _fields = (("enabled", False),)

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        self = new(cls)
        deviations = 0
        known = 0
        get = data.get
        self.enabled = enabled_ = get("enabled")
        if enabled_ is not None:
            known += 1
        elif "enabled" in data:
            known += 1
            deviations |= 2
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {}
        deviations = self._deviations
        if (enabled_ := self.enabled) is not None:
            out["enabled"] = enabled_
        elif deviations & 2:
            out["enabled"] = None
        if deviations & 1 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in WebFetchCitationsConfig._fields)
decode: Callable[[dict[str, Any]], WebFetchCitationsConfig] = WebFetchCitationsConfig._decode
