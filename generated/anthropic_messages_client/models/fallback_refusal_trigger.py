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
class FallbackRefusalTrigger(BaseModel):
    """A model handed over because it declined to answer."""

    type: Literal["refusal"] = "refusal"
    """Always `refusal`."""

    category: Literal["bio", "cyber", "frontier_llm", "general_harms", "reasoning_extraction"] | str | None = None
    """Area of policy that was touched, as in `stop_details.category`. Null when none fits."""

    _fields = (
        ("type", True),
        ("category", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        if len(data) == 1:  # The object has no optional and no unknown fields.
            self.category = None
            self._deviations = 0
            return self
        deviations = 0
        known = 1
        get = data.get
        self.category = category_ = get("category")
        if category_ is not None:
            known += 1
        elif "category" in data:
            known += 1
            deviations |= 4
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
        }
        deviations = self._deviations
        if (category_ := self.category) is not None:
            out["category"] = category_
        elif deviations & 4:
            out["category"] = None
        if deviations & 3 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in FallbackRefusalTrigger._fields)
decode: Callable[[dict[str, Any]], FallbackRefusalTrigger] = FallbackRefusalTrigger._decode
