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
    """An image for the model to look at. Goes into user messages, tool results and `content` documents."""

    type: Required[Literal["image"]]
    """Always `image`; tells this block from the others."""

    source: Required[ImageSourceParam]
    """Where the image comes from: inline base64, a URL, or an uploaded file."""

    cache_control: CacheControlEphemeralParam | None
    """Sets a cache breakpoint here: later requests can reuse the prompt up to and including this block. Null or
    absent sets none."""

    transformations: ImageTransformationsParam | None
    """How the API may alter the image before the model sees it. Null or absent leaves the API's defaults in
    force."""
