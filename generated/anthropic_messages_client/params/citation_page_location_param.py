# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class CitationPageLocationParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["page_location"]]
    """TODO."""

    cited_text: Required[str]
    """TODO."""

    document_index: Required[int]
    """TODO."""

    document_title: Required[str | None]
    """TODO."""

    end_page_number: Required[int]
    """TODO."""

    start_page_number: Required[int]
    """TODO."""
