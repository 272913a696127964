# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class CitationWebSearchResultLocationParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["web_search_result_location"]]
    """TODO."""

    cited_text: Required[str]
    """TODO."""

    encrypted_index: Required[str]
    """TODO."""

    title: Required[str | None]
    """TODO."""

    url: Required[str]
    """TODO."""
