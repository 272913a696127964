# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Required, TypedDict

from .._lazy import types as _types
from . import describe


class ParcelWeighParams(TypedDict, total=False):
    """What to weigh."""

    contents: Required[Iterable[_types.ThingParam | _types.Thing]]
    """The things to weigh."""

    count: int
    """So many. The default is `3`."""

    share: float
    """So much."""

    word: str
    """A word."""

    words: list[str] | tuple[str, ...]
    """Words."""


describe(ParcelWeighParams)
