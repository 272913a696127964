# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.base64_image_source_param import Base64ImageSourceParam
    from ..params.file_image_source_param import FileImageSourceParam
    from ..params.url_image_source_param import URLImageSourceParam

    ImageSourceParam: TypeAlias = Base64ImageSourceParam | URLImageSourceParam | FileImageSourceParam
    """The origin of an image: its bytes in the request, a URL that the API fetches, or a file uploaded earlier."""
else:

    def __getattr__(name: str) -> object:
        """`ImageSourceParam` for whoever inspects annotations while the program runs."""
        if name != "ImageSourceParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "Base64ImageSourceParam",
            "URLImageSourceParam",
            "FileImageSourceParam",
        )
