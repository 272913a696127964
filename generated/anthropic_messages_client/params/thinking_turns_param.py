# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class ThinkingTurnsParam(TypedDict, total=False):
    """Keeps the thinking of the most recent assistant turns."""

    type: Required[Literal["thinking_turns"]]
    """Always `thinking_turns`."""

    value: Required[int]
    """Number of turns."""


describe(ThinkingTurnsParam)
