# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class WebFetchBlock(BaseModel):
    """A page or PDF that was fetched. Unlike the hits of a web search, it is readable."""

    type: Literal["web_fetch_result"] = "web_fetch_result"
    """Always `web_fetch_result`. It distinguishes a page from an error."""

    content: _types.DocumentBlock
    """The page as a document: text for web pages, base64 for PDFs.

    The tool's `max_content_tokens` may have cut it short.
    """

    url: str
    """Address that was fetched."""

    retrieved_at: str | None = None
    """Time at which the page was retrieved, in ISO 8601; null or absent if unknown.

    Can lie before the request, since fetched pages may come from a cache.
    """

    def to_param(self) -> _types.WebFetchBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.WebFetchBlockParam = self._to_param()
        return param

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            content_ = data["content"]
            url_ = data["url"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.content = decoders["document_block"](content_) if type(content_) is dict else content_
        self.url = url_
        if len(data) == 3:
            self.retrieved_at = None
            self._deviations = 0
            return self
        deviations = 0
        known = 3
        get = data.get
        self.retrieved_at = retrieved_at_ = get("retrieved_at")
        if retrieved_at_ is not None:
            known += 1
        elif "retrieved_at" in data:
            deviations |= 16
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(WebFetchBlock, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "content": encode(self.content), "url": self.url}
        deviations = self._deviations
        if (retrieved_at_ := self.retrieved_at) is not None:
            out["retrieved_at"] = retrieved_at_
        elif deviations & 16:
            out["retrieved_at"] = None
        if deviations & 15 or own_attributes(self):
            self._complete(out)
        return out
