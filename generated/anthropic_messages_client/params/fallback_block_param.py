# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe

# A class cannot have these names.
_FallbackBlockParamKeys = TypedDict(
    "_FallbackBlockParamKeys", {"from": "Required[_types.FallbackInfoParam | _types.FallbackInfo]"}, total=False
)


class FallbackBlockParam(_FallbackBlockParamKeys, total=False):
    """Marks the place in an earlier answer where another model took over.

    Pass it back unchanged and in the same place, because the API checks the thinking on both sides of it.
    """

    type: Required[Literal["fallback"]]
    """Always `fallback`. It identifies this type of block."""

    to: Required[_types.FallbackInfoParam | _types.FallbackInfo]
    """The model that went on, as received."""

    trigger: object
    """Reason for the change, as received; the API does not read it."""


describe(FallbackBlockParam)
