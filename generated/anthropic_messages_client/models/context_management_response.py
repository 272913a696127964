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
class ContextManagementResponse(BaseModel):
    """The edits that shortened the conversation of a request."""

    applied_edits: list[_types.AppliedEdit]
    """Edits that changed something; an empty list if none did."""

    _fields = (("applied_edits", True),)

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            applied_edits_ = data["applied_edits"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.applied_edits = (
            [decoders["applied_edit"](item) if type(item) is dict else item for item in applied_edits_]
            if type(applied_edits_) is list
            else applied_edits_
        )
        self._deviations = 0
        if len(data) != 1:
            self._deviations = 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "applied_edits": encode(self.applied_edits),
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in ContextManagementResponse._fields)
decode: Callable[[dict[str, Any]], ContextManagementResponse] = ContextManagementResponse._decode
