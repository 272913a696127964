# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ImageSourceParam: TypeAlias = (
        _types.Base64ImageSourceParam | _types.URLImageSourceParam | _types.FileImageSourceParam
    )
    """The origin of an image: its bytes in the request, a URL that the API fetches, or a file uploaded earlier.
    """
else:

    def __getattr__(name: str) -> object:
        """Return `ImageSourceParam` for code that inspects annotations at run time."""
        if name != "ImageSourceParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.Base64ImageSourceParam | _types.URLImageSourceParam | _types.FileImageSourceParam,
            Tagged("ImageSourceParam", "type"),
        ]
