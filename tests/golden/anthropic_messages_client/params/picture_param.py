# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class PictureParam(TypedDict, total=False):
    """A picture."""

    type: Required[Literal["picture"]]
    """Always `picture`."""

    data: Required[str | _types.Base64FileInput]
    """The picture itself."""


describe(PictureParam)
