# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class TareParam(TypedDict, total=False):
    """A weight to subtract."""

    grams: int
    """So many."""


describe(TareParam)
