# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from attrs import define

from ._model import (
    BaseModel,
    keeping_unknown_fields,
    new,
    own_attributes,
)


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class Remark(BaseModel):
    """A remark in some language."""

    text: str
    """Its words."""

    language: str | None = None
    """Its language, if that is known."""

    _fields = (
        ("text", True),
        ("language", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            text_ = data["text"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.text = text_
        if len(data) == 1:  # The object has no optional and no unknown fields.
            self.language = None
            self._deviations = 0
            return self
        deviations = 0
        known = 1
        get = data.get
        self.language = language_ = get("language")
        if language_ is not None:
            known += 1
        elif "language" in data:
            known += 1
            deviations |= 4
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "text": self.text,
        }
        deviations = self._deviations
        if (language_ := self.language) is not None:
            out["language"] = language_
        elif deviations & 4:
            out["language"] = None
        if deviations & 3 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in Remark._fields)
decode: Callable[[dict[str, Any]], Remark] = Remark._decode
