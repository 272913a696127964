# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class CitationSearchResultLocationParam(TypedDict, total=False):
    """A citation from a `search_result` block that you sent, passed back."""

    type: Required[Literal["search_result_location"]]
    """Always `search_result_location`. It identifies this type of citation."""

    cited_text: Required[str]
    """Pass back the cited text unchanged; it doesn't count as input tokens."""

    end_block_index: Required[int]
    """Number of the first block after the cited ones, counted from 0 in the search result's `content`."""

    search_result_index: Required[int]
    """Number of the cited search result, counted from 0 over all `search_result` blocks of the request."""

    source: Required[str]
    """The `source` of the cited `search_result` block."""

    start_block_index: Required[int]
    """Number of the first cited block, counted from 0 in the search result's `content`."""

    title: Required[str | None]
    """The `title` of the cited `search_result` block; `null` if none is known."""


describe(CitationSearchResultLocationParam)
