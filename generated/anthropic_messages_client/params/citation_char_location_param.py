# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class CitationCharLocationParam(TypedDict, total=False):
    """A citation from a plain text document, passed back. The position is given in characters."""

    type: Required[Literal["char_location"]]
    """Always `char_location`. It identifies this type of citation."""

    cited_text: Required[str]
    """Pass back the cited text unchanged; it doesn't count as input tokens."""

    document_index: Required[int]
    """Number of the cited document, counted from 0 over all `document` blocks of the request."""

    document_title: Required[str | None]
    """Title of the cited document; `null` if it had none."""

    end_char_index: Required[int]
    """Offset of the first character after the cited text, counted from 0 in the document's text."""

    start_char_index: Required[int]
    """Offset of the first cited character, counted from 0 in the document's text."""


describe(CitationCharLocationParam)
