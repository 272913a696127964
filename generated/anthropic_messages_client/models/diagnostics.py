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
class Diagnostics(BaseModel):
    """The result of the comparison with the earlier request.

    It compares only the contents of the two requests; cache hits are in `usage`.
    """

    cache_miss_reason: _types.CacheMissReason | None = None
    """First difference that kept the cached beginning from being used in full.

    `null`: the comparison was not finished when the answer was written, so nothing is known yet.
    """

    _fields = (("cache_miss_reason", False),)

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        self = new(cls)
        deviations = 0
        known = 0
        get = data.get
        self.cache_miss_reason = cache_miss_reason_ = get("cache_miss_reason")
        if cache_miss_reason_ is not None:
            known += 1
            self.cache_miss_reason = (
                decoders["cache_miss_reason"](cache_miss_reason_)
                if type(cache_miss_reason_) is dict
                else cache_miss_reason_
            )
        elif "cache_miss_reason" in data:
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
        if (cache_miss_reason_ := self.cache_miss_reason) is not None:
            out["cache_miss_reason"] = encode(cache_miss_reason_)
        elif deviations & 2:
            out["cache_miss_reason"] = None
        if deviations & 1 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in Diagnostics._fields)
decode: Callable[[dict[str, Any]], Diagnostics] = Diagnostics._decode
