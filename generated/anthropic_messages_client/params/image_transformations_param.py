# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class ImageTransformationsParam(TypedDict, total=False):
    """TODO."""

    oversized_image: Literal["downsize", "error"]
    """TODO."""
