# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

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
class BillingErrorObject(BaseModel):
    """Something is wrong with billing or payment for the account; status 402.

    It has to be put right there, not in the request.
    """

    type: Literal["billing_error"] = "billing_error"
    """Always `billing_error`. It identifies this type of error."""

    message: str
    """Readable description of the error. The wording can change, so branch on `type`."""

    details: _types.ErrorDetails | None = None
    """The cause of the error, if it has a code."""

    _fields = (
        ("type", True),
        ("message", True),
        ("details", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            message_ = data["message"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.message = message_
        if len(data) == 2:  # The object has no optional and no unknown fields.
            self.details = None
            self._deviations = 0
            return self
        deviations = 0
        known = 2
        get = data.get
        self.details = details_ = get("details")
        if details_ is not None:
            known += 1
            self.details = decoders["error_details"](details_) if type(details_) is dict else details_
        elif "details" in data:
            known += 1
            deviations |= 8
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "message": self.message,
        }
        deviations = self._deviations
        if (details_ := self.details) is not None:
            out["details"] = encode(details_)
        elif deviations & 8:
            out["details"] = None
        if deviations & 7 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in BillingErrorObject._fields)
decode: Callable[[dict[str, Any]], BillingErrorObject] = BillingErrorObject._decode
