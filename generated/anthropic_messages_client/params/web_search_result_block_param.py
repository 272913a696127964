# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class WebSearchResultBlockParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["web_search_result"]]
    """TODO."""

    encrypted_content: Required[str]
    """TODO."""

    title: Required[str]
    """TODO."""

    url: Required[str]
    """TODO."""

    page_age: str | None
    """TODO."""
