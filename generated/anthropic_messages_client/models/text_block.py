# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class TextBlock(BaseModel):
    """Text that the model wrote.

    With citations an answer is split into many such blocks, one for each passage with its sources; join their
    `text` without separators to get the whole.
    """

    type: Literal["text"] = "text"
    """Always `text`. It identifies this type of block."""

    text: str
    """The text. With an output format of `json_schema`, this is the JSON."""

    citations: list[_types.TextCitation] | None = None
    """Sources that support this block's text: documents or search results that you sent with citations turned
    on, or results of a web search.

    `null` when the text cites nothing.
    """

    def to_param(self) -> _types.TextBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.TextBlockParam = self._to_param()
        return param

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            text_ = data["text"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.text = text_
        if len(data) == 2:
            self.citations = None
            self._deviations = 0
            return self
        deviations = 0
        known = 2
        get = data.get
        self.citations = citations_ = get("citations")
        if citations_ is not None:
            known += 1
            self.citations = (
                [decoders["text_citation"](item) if type(item) is dict else item for item in citations_]
                if type(citations_) is list
                else citations_
            )
        elif "citations" in data:
            deviations |= 8
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(TextBlock, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "text": self.text}
        deviations = self._deviations
        if (citations_ := self.citations) is not None:
            out["citations"] = encode(citations_)
        elif deviations & 8:
            out["citations"] = None
        if deviations & 7 or own_attributes(self):
            self._complete(out)
        return out
