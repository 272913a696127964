# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from ..models.document_block import DocumentBlock
    from ..params.document_block_param import DocumentBlockParam


class WebFetchBlockParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["web_fetch_result"]]
    """TODO."""

    content: Required[DocumentBlockParam | DocumentBlock]
    """TODO."""

    url: Required[str]
    """TODO."""

    retrieved_at: str | None
    """TODO."""
