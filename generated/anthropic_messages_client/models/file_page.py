# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class FilePage(BaseModel):
    """One page of a list of files, and where the next one begins."""

    data: list[_types.FileMetadata]
    """The files on this page."""

    next_page: str | None = None
    """The value of `page` for the next page. Null on the last page."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            data_ = data["data"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.data = (
            [decoders["file_metadata"](item) if type(item) is dict else item for item in data_]
            if type(data_) is list
            else data_
        )
        if len(data) == 1:
            self.next_page = None
            self._deviations = 0
            return self
        deviations = 0
        known = 1
        get = data.get
        self.next_page = next_page_ = get("next_page")
        if next_page_ is not None:
            known += 1
        elif "next_page" in data:
            deviations |= 4
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(FilePage, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"data": encode(self.data)}
        deviations = self._deviations
        if (next_page_ := self.next_page) is not None:
            out["next_page"] = next_page_
        elif deviations & 4:
            out["next_page"] = None
        if deviations & 3 or own_attributes(self):
            self._complete(out)
        return out
