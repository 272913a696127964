# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class Base64ImageSourceParam(TypedDict, total=False):
    """An image whose bytes are sent within the request.

    Simple, but they travel again with every turn and count towards the request's 32 MB; for repeated use,
    upload a file instead.
    """

    type: Required[Literal["base64"]]
    """Always `base64`. It identifies this type of source."""

    data: Required[str | _types.Base64FileInput]
    """The image file's bytes in base64, without a `data:` prefix. The encoding makes them a third larger."""

    media_type: Required[Literal["image/gif", "image/jpeg", "image/png", "image/webp"]]
    """Format of the image in `data`.

    It must be the actual format of the bytes, whatever the file's name says.
    """


describe(Base64ImageSourceParam)
