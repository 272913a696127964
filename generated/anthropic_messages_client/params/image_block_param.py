# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam
    from ..params.image_source_param import ImageSourceParam
    from ..params.image_transformations_param import ImageTransformationsParam


class ImageBlockParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["image"]]
    """TODO."""

    source: Required[ImageSourceParam]
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""

    transformations: ImageTransformationsParam | None
    """TODO."""
