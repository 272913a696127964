# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from ._model import (
    BaseModel,
    keeping_unknown_fields,
    new,
    own_attributes,
)


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class GatewayTimeoutErrorObject(BaseModel):
    """The request took too long and was given up; status 504.

    For long answers, streaming or a batch is the surer way.
    """

    type: Literal["timeout_error"] = "timeout_error"
    """Always `timeout_error`. It identifies this type of error."""

    message: str
    """Readable description of the error. The wording can change, so branch on `type`."""

    _fields = (
        ("type", True),
        ("message", True),
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
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "message": self.message,
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in GatewayTimeoutErrorObject._fields)
decode: Callable[[dict[str, Any]], GatewayTimeoutErrorObject] = GatewayTimeoutErrorObject._decode
