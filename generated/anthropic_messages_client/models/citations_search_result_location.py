# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class CitationsSearchResultLocation(BaseModel):
    """A citation from a `search_result` block that you sent, in a message or as the result of a tool.

    Whole blocks of its `content` are cited.
    """

    type: Literal["search_result_location"] = "search_result_location"
    """Always `search_result_location`. It identifies this type of citation."""

    cited_text: str
    """The text of the cited blocks, taken from the search result itself.

    It doesn't count as output tokens.
    """

    end_block_index: int
    """Number of the first block after the cited ones, counted from 0 in the search result's `content`.

    For a single block this is `start_block_index` plus 1.
    """

    search_result_index: int
    """Number of the cited search result, counted from 0 over all `search_result` blocks of the request, in all
    its messages.
    """

    source: str
    """The `source` of the cited `search_result` block: the address or name that you gave it."""

    start_block_index: int
    """Number of the first cited block, counted from 0 in the search result's `content`."""

    title: str | None = None
    """The `title` of the cited `search_result` block; `null` if none is known."""

    def to_param(self) -> _types.CitationSearchResultLocationParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.CitationSearchResultLocationParam = self._to_param()
        return param

    _input_fields = (
        ("type", True),
        ("cited_text", True),
        ("end_block_index", True),
        ("search_result_index", True),
        ("source", True),
        ("start_block_index", True),
        ("title", True),
    )
    _input_open = False

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            cited_text_ = data["cited_text"]
            end_block_index_ = data["end_block_index"]
            search_result_index_ = data["search_result_index"]
            source_ = data["source"]
            start_block_index_ = data["start_block_index"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.cited_text = cited_text_
        self.end_block_index = end_block_index_
        self.search_result_index = search_result_index_
        self.source = source_
        self.start_block_index = start_block_index_
        if len(data) == 6:
            self.title = None
            self._deviations = 0
            return self
        deviations = 0
        known = 6
        get = data.get
        self.title = title_ = get("title")
        if title_ is not None:
            known += 1
        elif "title" in data:
            deviations |= 128
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(CitationsSearchResultLocation, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "cited_text": self.cited_text,
            "end_block_index": self.end_block_index,
            "search_result_index": self.search_result_index,
            "source": self.source,
            "start_block_index": self.start_block_index,
        }
        deviations = self._deviations
        if (title_ := self.title) is not None:
            out["title"] = title_
        elif deviations & 128:
            out["title"] = None
        if deviations & 127 or own_attributes(self):
            self._complete(out)
        return out
