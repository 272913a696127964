# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ClearThinking20251015EditParam(TypedDict, total=False):
    """Removes `thinking` blocks of older assistant turns from the prompt."""

    type: Required[Literal["clear_thinking_20251015"]]
    """Always `clear_thinking_20251015`. It identifies this type of edit."""

    keep: _types.ClearThinkingKeepParam | Literal["all"]
    """Turns whose thinking stays: a number of the most recent ones, or `all`.

    Absence means the API's default.
    """


describe(ClearThinking20251015EditParam)
