# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class Remark(BaseModel):
    """A remark in some language."""

    text: str
    """Its words."""

    from_: str | None = None
    """Who wrote it."""

    language: str | None = None
    """Its language, if that is known."""

    _api_names = {"from_": "from"}

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            text_ = data["text"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.text = text_
        if len(data) == 1:
            self.from_ = None
            self.language = None
            self._deviations = 0
            return self
        deviations = 0
        known = 1
        get = data.get
        self.from_ = from__ = get("from")
        if from__ is not None:
            known += 1
        elif "from" in data:
            deviations |= 4
        self.language = language_ = get("language")
        if language_ is not None:
            known += 1
        elif "language" in data:
            deviations |= 8
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(Remark, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"text": self.text}
        deviations = self._deviations
        if (from__ := self.from_) is not None:
            out["from"] = from__
        elif deviations & 4:
            out["from"] = None
        if (language_ := self.language) is not None:
            out["language"] = language_
        elif deviations & 8:
            out["language"] = None
        if deviations & 3 or own_attributes(self):
            self._complete(out)
        return out
