# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class AllThinkingTurnsParam(TypedDict, total=False):
    """Keeps the thinking of all turns."""

    type: Required[Literal["all"]]
    """Always `all`."""


describe(AllThinkingTurnsParam)
