# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict

from . import describe


class ImageTransformationsParam(TypedDict, total=False):
    """Controls what the API does to one image before the model sees it."""

    oversized_image: Literal["downsize", "error"]
    """Treatment of an image that is larger than the model accepts: `downsize` shrinks it to fit, `error` refuses
    the request.

    Choose `error` when the model is to give pixel coordinates, which a silent change of size would shift.
    """


describe(ImageTransformationsParam)
