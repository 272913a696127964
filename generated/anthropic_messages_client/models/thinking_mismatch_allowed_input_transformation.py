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
class ThinkingMismatchAllowedInputTransformation(BaseModel):
    """A block that failed a check, but that the model saw nevertheless."""

    type: Literal["thinking_mismatch_allowed"] = "thinking_mismatch_allowed"
    """Always `thinking_mismatch_allowed`. It identifies this type of change."""

    path: str
    """Place of the block in the request, such as `messages.2.content.0`; both numbers count from 0."""

    reason: (
        Literal[
            "end_user_binding_mismatch",
            "model_binding_mismatch",
            "organization_binding_mismatch",
            "prefix_binding_mismatch",
        ]
        | str
    )
    """The check that the block failed; so far always `prefix_binding_mismatch`: it was made in another
    conversation, or the messages before it have changed.
    """

    _fields = (
        ("type", True),
        ("path", True),
        ("reason", True),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            path_ = data["path"]
            reason_ = data["reason"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.path = path_
        self.reason = reason_
        self._deviations = 0
        if len(data) != 3:
            self._deviations = 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "path": self.path,
            "reason": self.reason,
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in ThinkingMismatchAllowedInputTransformation._fields)
decode: Callable[[dict[str, Any]], ThinkingMismatchAllowedInputTransformation] = (
    ThinkingMismatchAllowedInputTransformation._decode
)
