# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ImageDimensionsTooLargeErrorDetails(CompactModel):
    """The longest side of one or more images is over the limit."""

    error_code: Literal["image_dimensions_too_large"] = "image_dimensions_too_large"
    """Always `image_dimensions_too_large`. It identifies this cause."""

    max_side_length_pixels: int
    """The largest width or height that an image of this request may have, in pixels."""

    paths: list[str]
    """Position of each image over the limit, in the order of the request, such as `messages.0.content.1`.

    An image in a tool result has the position of the result before its own, as in
    `messages.0.content.1.content.0`.
    """
