# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class CitationWebSearchResultLocationParam(TypedDict, total=False):
    """A citation of a page that a web search found, passed back."""

    type: Required[Literal["web_search_result_location"]]
    """Always `web_search_result_location`. It identifies this type of citation."""

    cited_text: Required[str]
    """Pass back the cited text unchanged; it doesn't count as input tokens."""

    encrypted_index: Required[str]
    """Pass back the opaque reference unchanged; with it the API finds the cited place in the search result.
    """

    title: Required[str | None]
    """Title of the cited page; `null` if none is known."""

    url: Required[str]
    """Address of the cited page."""


describe(CitationWebSearchResultLocationParam)
