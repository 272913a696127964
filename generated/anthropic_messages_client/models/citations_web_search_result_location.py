# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class CitationsWebSearchResultLocation(BaseModel):
    """A citation of a page that a web search found.

    When you show the answer to people, show its sources with it, with links that work.
    """

    type: Literal["web_search_result_location"] = "web_search_result_location"
    """Always `web_search_result_location`. It identifies this type of citation."""

    cited_text: str
    """The beginning of the cited passage, up to 150 characters. It doesn't count as output tokens."""

    encrypted_index: str
    """Opaque reference to the cited place. Keep it and pass it back with the citation in later turns."""

    url: str
    """Address of the cited page."""

    title: str | None = None
    """Title of the cited page; `null` if none is known."""

    def to_param(self) -> _types.CitationWebSearchResultLocationParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.CitationWebSearchResultLocationParam = self._to_param()
        return param

    _input_fields = (("type", True), ("cited_text", True), ("encrypted_index", True), ("title", True), ("url", True))
    _input_open = False

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            cited_text_ = data["cited_text"]
            encrypted_index_ = data["encrypted_index"]
            url_ = data["url"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.cited_text = cited_text_
        self.encrypted_index = encrypted_index_
        self.url = url_
        if len(data) == 4:
            self.title = None
            self._deviations = 0
            return self
        deviations = 0
        known = 4
        get = data.get
        self.title = title_ = get("title")
        if title_ is not None:
            known += 1
        elif "title" in data:
            deviations |= 32
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(CitationsWebSearchResultLocation, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "cited_text": self.cited_text,
            "encrypted_index": self.encrypted_index,
            "url": self.url,
        }
        deviations = self._deviations
        if (title_ := self.title) is not None:
            out["title"] = title_
        elif deviations & 32:
            out["title"] = None
        if deviations & 31 or own_attributes(self):
            self._complete(out)
        return out
