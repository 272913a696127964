# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class DocumentBlock(BaseModel):
    """A document in an answer, such as a page that web fetch retrieved."""

    type: Literal["document"] = "document"
    """Always `document`. It identifies this type of block."""

    source: _types.DocumentSource
    """The document's content: a PDF in base64, or plain text."""

    citations: _types.CitationsConfig | None = None
    """Setting that lets the model cite this document. Null or absent when citations were not configured."""

    title: str | None = None
    """Title of the document; null or absent if none is known."""

    def to_param(self) -> _types.DocumentBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.DocumentBlockParam = self._to_param()
        return param

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            source_ = data["source"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.source = decoders["document_source"](source_) if type(source_) is dict else source_
        if len(data) == 2:
            self.citations = None
            self.title = None
            self._deviations = 0
            return self
        deviations = 0
        known = 2
        get = data.get
        self.citations = citations_ = get("citations")
        if citations_ is not None:
            known += 1
            self.citations = decoders["citations_config"](citations_) if type(citations_) is dict else citations_
        elif "citations" in data:
            deviations |= 8
        self.title = title_ = get("title")
        if title_ is not None:
            known += 1
        elif "title" in data:
            deviations |= 16
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(DocumentBlock, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "source": encode(self.source)}
        deviations = self._deviations
        if (citations_ := self.citations) is not None:
            out["citations"] = encode(citations_)
        elif deviations & 8:
            out["citations"] = None
        if (title_ := self.title) is not None:
            out["title"] = title_
        elif deviations & 16:
            out["title"] = None
        if deviations & 7 or own_attributes(self):
            self._complete(out)
        return out
