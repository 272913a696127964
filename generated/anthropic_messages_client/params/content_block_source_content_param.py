# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ContentBlockSourceContentParam: TypeAlias = _types.TextBlockParam | _types.TextBlock | _types.ImageBlockParam
    """One block of a `content` document: text or an image."""
else:

    def __getattr__(name: str) -> object:
        """Return `ContentBlockSourceContentParam` for code that inspects annotations at run time."""
        if name != "ContentBlockSourceContentParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.TextBlockParam | _types.TextBlock | _types.ImageBlockParam,
            Tagged("ContentBlockSourceContentParam", "type"),
        ]
