# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class CitationContentBlockLocationParam(TypedDict, total=False):
    """A citation from a document that was sent as a list of content blocks, passed back.

    The position is given in blocks.
    """

    type: Required[Literal["content_block_location"]]
    """Always `content_block_location`. It identifies this type of citation."""

    cited_text: Required[str]
    """Pass back the cited text unchanged; it doesn't count as input tokens."""

    document_index: Required[int]
    """Number of the cited document, counted from 0 over all `document` blocks of the request."""

    document_title: Required[str | None]
    """Title of the cited document; `null` if it had none."""

    end_block_index: Required[int]
    """Number of the first block after the cited ones, counted from 0 in the document's content."""

    start_block_index: Required[int]
    """Number of the first cited block, counted from 0 in the document's content."""


describe(CitationContentBlockLocationParam)
