# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class CitationPageLocation(BaseModel):
    """A citation from a PDF document, with its place in pages.

    Only text is cited: a scan from which none can be read yields no citations.
    """

    type: Literal["page_location"] = "page_location"
    """Always `page_location`. It identifies this type of citation."""

    cited_text: str
    """The text at the cited place, taken from the document itself. It doesn't count as output tokens."""

    document_index: int
    """Number of the cited document, counted from 0 over all `document` blocks of the request, in all its
    messages.
    """

    end_page_number: int
    """Page after the last cited one; pages count from 1.

    For a single page this is `start_page_number` plus 1.
    """

    start_page_number: int
    """First cited page; pages count from 1."""

    document_title: str | None = None
    """Title of the cited document; `null` if it has none."""

    file_id: str | None = None
    """Id of the cited file, if the document was sent as an uploaded file; otherwise `null`."""

    def to_param(self) -> _types.CitationPageLocationParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.CitationPageLocationParam = self._to_param()
        return param

    _input_fields = (
        ("type", True),
        ("cited_text", True),
        ("document_index", True),
        ("document_title", True),
        ("end_page_number", True),
        ("start_page_number", True),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            cited_text_ = data["cited_text"]
            document_index_ = data["document_index"]
            end_page_number_ = data["end_page_number"]
            start_page_number_ = data["start_page_number"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.cited_text = cited_text_
        self.document_index = document_index_
        self.end_page_number = end_page_number_
        self.start_page_number = start_page_number_
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
            self._unknown = unknown_fields(CitationPageLocation, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "cited_text": self.cited_text,
            "document_index": self.document_index,
            "end_page_number": self.end_page_number,
            "start_page_number": self.start_page_number,
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
