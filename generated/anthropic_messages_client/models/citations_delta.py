# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class CitationsDelta(BaseModel):
    """One more citation for the `text` block that is being streamed."""

    type: Literal["citations_delta"] = "citations_delta"
    """Always `citations_delta`. It identifies this type of delta."""

    citation: _types.TextCitation
    """The citation, complete; append it to the block's `citations`, which may be null until the first one."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            citation_ = data["citation"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.citation = decoders["text_citation"](citation_) if type(citation_) is dict else citation_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(CitationsDelta, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "citation": encode(self.citation)}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
