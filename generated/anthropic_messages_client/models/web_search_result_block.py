# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class WebSearchResultBlock(BaseModel):
    """One hit of a web search.

    The title and URL are for display; the page's content is there only for the model.
    """

    type: Literal["web_search_result"] = "web_search_result"
    """Always `web_search_result`."""

    encrypted_content: str
    """The page's content, encrypted: you cannot read it, but send it back unchanged so that the model can cite
    the hit in later turns.
    """

    title: str
    """Title of the page; suitable as the text of a link."""

    url: str
    """Address of the page."""

    page_age: str | None = None
    """Time of the page's last update, as a date or an age in words; show it rather than parse it.

    Null or absent if unknown.
    """

    def to_param(self) -> _types.WebSearchResultBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.WebSearchResultBlockParam = self._to_param()
        return param

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            encrypted_content_ = data["encrypted_content"]
            title_ = data["title"]
            url_ = data["url"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.encrypted_content = encrypted_content_
        self.title = title_
        self.url = url_
        if len(data) == 4:
            self.page_age = None
            self._deviations = 0
            return self
        deviations = 0
        known = 4
        get = data.get
        self.page_age = page_age_ = get("page_age")
        if page_age_ is not None:
            known += 1
        elif "page_age" in data:
            deviations |= 32
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(WebSearchResultBlock, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "encrypted_content": self.encrypted_content,
            "title": self.title,
            "url": self.url,
        }
        deviations = self._deviations
        if (page_age_ := self.page_age) is not None:
            out["page_age"] = page_age_
        elif deviations & 32:
            out["page_age"] = None
        if deviations & 31 or own_attributes(self):
            self._complete(out)
        return out
