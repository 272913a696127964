# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class SawParam(TypedDict, total=False):
    """A saw."""

    type: Required[Literal["saw"]]
    """Always `saw`."""

    teeth: Required[int]
    """How many teeth it has."""


describe(SawParam)
