# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class ThinkingConfigDisabledParam(TypedDict, total=False):
    """Turns thinking off: the model answers at once, without `thinking` blocks.

    Some models always think and answer this with an error.
    """

    type: Required[Literal["disabled"]]
    """Always `disabled`. It identifies this type of thinking mode."""


describe(ThinkingConfigDisabledParam)
