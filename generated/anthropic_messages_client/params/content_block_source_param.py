# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from ..params.content_block_source_content_param import ContentBlockSourceContentParam


class ContentBlockSourceParam(TypedDict, total=False):
    """A document made of blocks that you choose. Each block is one unit for citations, which suits chunks from a
    search index, transcripts or lists."""

    type: Required[Literal["content"]]
    """Always `content`; tells this source from the others."""

    content: Required[str | Iterable[ContentBlockSourceContentParam]]
    """The document's blocks in order; citations refer to them by their index from 0. A string is short for one
    text block."""
