# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class Book(BaseModel):
    """A book in a parcel."""

    type: Literal["book"] = "book"
    """Always `book`."""

    title: str
    """Its title."""

    pages: int | None = None
    """How many pages it has, where that was counted."""

    def to_param(self) -> _types.BookParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.BookParam = self._to_param()
        return param

    _input_fields = (("type", False), ("title", True))

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            title_ = data["title"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.title = title_
        if len(data) == 2:
            self.pages = None
            self._deviations = 0
            return self
        deviations = 0
        known = 2
        get = data.get
        self.pages = pages_ = get("pages")
        if pages_ is not None:
            known += 1
        elif "pages" in data:
            deviations |= 8
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(Book, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "title": self.title}
        deviations = self._deviations
        if (pages_ := self.pages) is not None:
            out["pages"] = pages_
        elif deviations & 8:
            out["pages"] = None
        if deviations & 7 or own_attributes(self):
            self._complete(out)
        return out
