# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from ..params.content_block_source_content_param import ContentBlockSourceContentParam


class ContentBlockSourceParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["content"]]
    """TODO."""

    content: Required[str | Iterable[ContentBlockSourceContentParam]]
    """TODO."""
