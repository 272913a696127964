# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class CitationPageLocationParam(TypedDict, total=False):
    """A citation from a PDF document, passed back. The position is given in pages."""

    type: Required[Literal["page_location"]]
    """Always `page_location`. It identifies this type of citation."""

    cited_text: Required[str]
    """Pass back the cited text unchanged; it doesn't count as input tokens."""

    document_index: Required[int]
    """Number of the cited document, counted from 0 over all `document` blocks of the request."""

    document_title: Required[str | None]
    """Title of the cited document; `null` if it had none."""

    end_page_number: Required[int]
    """Page after the last cited one; pages count from 1."""

    start_page_number: Required[int]
    """First cited page; pages count from 1."""


describe(CitationPageLocationParam)
