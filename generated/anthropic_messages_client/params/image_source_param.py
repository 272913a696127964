# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ImageSourceParam: TypeAlias = (
        _types.Base64ImageSourceParam | _types.URLImageSourceParam | _types.FileImageSourceParam
    )
    """The origin of an image: its bytes in the request, a URL that the API fetches, or a file uploaded earlier.
    """
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "ImageSourceParam",
        lambda: callable_union(
            Annotated[
                _types.Base64ImageSourceParam | _types.URLImageSourceParam | _types.FileImageSourceParam,
                Tagged("ImageSourceParam", "type"),
            ]
        ),
    )
