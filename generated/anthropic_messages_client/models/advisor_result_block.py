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
class AdvisorResultBlock(BaseModel):
    """Advice in plain text."""

    type: Literal["advisor_result"] = "advisor_result"
    """Always `advisor_result`. It identifies this type of result."""

    text: str
    """The advice."""

    stop_reason: str | None = None
    """Why the advisor stopped, in the words of `stop_reason` of a message; `max_tokens` means that the advice
    was cut off.

    Null when not reported.
    """

    _fields = (
        ("type", True),
        ("text", True),
        ("stop_reason", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            text_ = data["text"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.text = text_
        if len(data) == 2:  # The object has no optional and no unknown fields.
            self.stop_reason = None
            self._deviations = 0
            return self
        deviations = 0
        known = 2
        get = data.get
        self.stop_reason = stop_reason_ = get("stop_reason")
        if stop_reason_ is not None:
            known += 1
        elif "stop_reason" in data:
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
            "text": self.text,
        }
        deviations = self._deviations
        if (stop_reason_ := self.stop_reason) is not None:
            out["stop_reason"] = stop_reason_
        elif deviations & 8:
            out["stop_reason"] = None
        if deviations & 7 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in AdvisorResultBlock._fields)
decode: Callable[[dict[str, Any]], AdvisorResultBlock] = AdvisorResultBlock._decode
