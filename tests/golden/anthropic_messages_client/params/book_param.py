# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class BookParam(TypedDict, total=False):
    """A book."""

    type: Literal["book"]
    """May be left out."""

    title: Required[str]
    """What it is called."""


describe(BookParam)
