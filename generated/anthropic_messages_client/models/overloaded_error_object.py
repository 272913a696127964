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
class OverloadedErrorObject(BaseModel):
    """The API has more traffic than it can serve just now, whatever your own limits; status 529, or in the
    middle of a stream.

    Try again after a while, waiting longer each time.
    """

    type: Literal["overloaded_error"] = "overloaded_error"
    """Always `overloaded_error`. It identifies this type of error."""

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


_NAMES = frozenset(name for name, _ in OverloadedErrorObject._fields)
decode: Callable[[dict[str, Any]], OverloadedErrorObject] = OverloadedErrorObject._decode
