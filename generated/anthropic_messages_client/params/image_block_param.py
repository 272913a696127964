# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ImageBlockParam(TypedDict, total=False):
    """An image for the model to look at. Goes into user messages, tool results and `content` documents."""

    type: Required[Literal["image"]]
    """Always `image`. It identifies this type of block."""

    source: Required[_types.ImageSourceParam]
    """Where the image comes from: inline base64, a URL, or an uploaded file."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: later requests can reuse the prompt up to and including this block.

    Null or absent means none.
    """

    transformations: _types.ImageTransformationsParam | None
    """Changes that the API may make to the image before the model sees it.

    Null or absent means the defaults of the API.
    """


describe(ImageBlockParam)
