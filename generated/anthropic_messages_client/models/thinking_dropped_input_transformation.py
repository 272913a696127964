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
class ThinkingDroppedInputTransformation(BaseModel):
    """A block that the API removed from the prompt."""

    type: Literal["thinking_dropped"] = "thinking_dropped"
    """Always `thinking_dropped`. It identifies this type of change."""

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
    """The check that the block failed: it was made for another end user, by a model whose thinking this model
    may not read, for another organization, or in another conversation (`prefix_binding_mismatch`).
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


_NAMES = frozenset(name for name, _ in ThinkingDroppedInputTransformation._fields)
decode: Callable[[dict[str, Any]], ThinkingDroppedInputTransformation] = ThinkingDroppedInputTransformation._decode
