# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class CitationContentBlockLocationParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["content_block_location"]]
    """TODO."""

    cited_text: Required[str]
    """TODO."""

    document_index: Required[int]
    """TODO."""

    document_title: Required[str | None]
    """TODO."""

    end_block_index: Required[int]
    """TODO."""

    start_block_index: Required[int]
    """TODO."""
