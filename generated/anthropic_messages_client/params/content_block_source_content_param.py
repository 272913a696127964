# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.image_block_param import ImageBlockParam
    from ..params.text_block_param import TextBlockParam

    ContentBlockSourceContentParam: TypeAlias = TextBlockParam | ImageBlockParam
    """One block of a `content` document: text or an image."""
else:

    def __getattr__(name: str) -> object:
        """`ContentBlockSourceContentParam` for whoever inspects annotations while the program runs."""
        if name != "ContentBlockSourceContentParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "TextBlockParam",
            "ImageBlockParam",
        )
