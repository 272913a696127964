# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeAlias

    from ..models.content_block import ContentBlock
    from ..params.content_block_param import ContentBlockParam

    MessageContentParam: TypeAlias = str | Iterable[ContentBlockParam | ContentBlock]
    """What a turn says: a string, short for a single `text` block, or a list of content blocks."""
else:

    def __getattr__(name: str) -> object:
        """`MessageContentParam` for whoever inspects annotations while the program runs."""
        if name != "MessageContentParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "str",
            "Iterable[ContentBlockParam | ContentBlock]",
        )
