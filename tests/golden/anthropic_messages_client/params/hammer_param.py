# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class HammerParam(TypedDict, total=False):
    """A hammer."""

    type: Required[Literal["hammer"]]
    """Always `hammer`."""


describe(HammerParam)
