# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Self

from attrs import define

from ._model import BaseModel, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class BoxList(BaseModel):
    """Boxes of a depot."""

    sizes: list[str]
    """Their sizes."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            sizes_ = data["sizes"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.sizes = sizes_
        self._deviations = 0
        if len(data) != 1:
            self._deviations = 1
            self._unknown = unknown_fields(BoxList, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"sizes": encode(self.sizes)}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
