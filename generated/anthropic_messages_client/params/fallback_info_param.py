# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Required, TypedDict

from .._lazy import types as _types
from . import describe


class FallbackInfoParam(TypedDict, total=False):
    """A model before or after a fallback, passed back."""

    model: Required[_types.ModelParam]
    """Id of the model."""


describe(FallbackInfoParam)
