# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class CitationContentBlockLocation(BaseModel):
    """A citation from a document that was sent as a list of content blocks, with its place in blocks.

    Whole blocks are cited, never parts, so their size decides how precise citations are.
    """

    type: Literal["content_block_location"] = "content_block_location"
    """Always `content_block_location`. It identifies this type of citation."""

    cited_text: str
    """The text of the cited blocks, taken from the document itself. It doesn't count as output tokens."""

    document_index: int
    """Number of the cited document, counted from 0 over all `document` blocks of the request, in all its
    messages.
    """

    end_block_index: int
    """Number of the first block after the cited ones, counted from 0 in the document's content.

    For a single block this is `start_block_index` plus 1.
    """

    start_block_index: int
    """Number of the first cited block, counted from 0 in the document's content."""

    document_title: str | None = None
    """Title of the cited document; `null` if it has none."""

    file_id: str | None = None
    """Id of the cited file, if the document was sent as an uploaded file; otherwise `null`."""

    def to_param(self) -> _types.CitationContentBlockLocationParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.CitationContentBlockLocationParam = self._to_param()
        return param

    _input_fields = (
        ("type", True),
        ("cited_text", True),
        ("document_index", True),
        ("document_title", True),
        ("end_block_index", True),
        ("start_block_index", True),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            cited_text_ = data["cited_text"]
            document_index_ = data["document_index"]
            end_block_index_ = data["end_block_index"]
            start_block_index_ = data["start_block_index"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.cited_text = cited_text_
        self.document_index = document_index_
        self.end_block_index = end_block_index_
        self.start_block_index = start_block_index_
        if len(data) == 5:
            self.document_title = None
            self.file_id = None
            self._deviations = 0
            return self
        deviations = 0
        known = 5
        get = data.get
        self.document_title = document_title_ = get("document_title")
        if document_title_ is not None:
            known += 1
        elif "document_title" in data:
            deviations |= 64
        self.file_id = file_id_ = get("file_id")
        if file_id_ is not None:
            known += 1
        elif "file_id" in data:
            deviations |= 128
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(CitationContentBlockLocation, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "cited_text": self.cited_text,
            "document_index": self.document_index,
            "end_block_index": self.end_block_index,
            "start_block_index": self.start_block_index,
        }
        deviations = self._deviations
        if (document_title_ := self.document_title) is not None:
            out["document_title"] = document_title_
        elif deviations & 64:
            out["document_title"] = None
        if (file_id_ := self.file_id) is not None:
            out["file_id"] = file_id_
        elif deviations & 128:
            out["file_id"] = None
        if deviations & 63 or own_attributes(self):
            self._complete(out)
        return out
