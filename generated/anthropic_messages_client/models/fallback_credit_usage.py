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
class FallbackCreditUsage(BaseModel):
    """Outcome of the `fallback_credit_token` of a request."""

    status: _types.FallbackCreditStatus
    """Whether the credit was used, and if not, why."""

    _fields = (("status", True),)

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            status_ = data["status"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.status = decoders["fallback_credit_status"](status_) if type(status_) is dict else status_
        self._deviations = 0
        if len(data) != 1:
            self._deviations = 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "status": encode(self.status),
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in FallbackCreditUsage._fields)
decode: Callable[[dict[str, Any]], FallbackCreditUsage] = FallbackCreditUsage._decode
