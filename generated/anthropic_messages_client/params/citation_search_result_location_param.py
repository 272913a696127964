# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class CitationSearchResultLocationParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["search_result_location"]]
    """TODO."""

    cited_text: Required[str]
    """TODO."""

    end_block_index: Required[int]
    """TODO."""

    search_result_index: Required[int]
    """TODO."""

    source: Required[str]
    """TODO."""

    start_block_index: Required[int]
    """TODO."""

    title: Required[str | None]
    """TODO."""
