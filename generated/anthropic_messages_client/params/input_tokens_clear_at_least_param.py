# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class InputTokensClearAtLeastParam(TypedDict, total=False):
    """Smallest number of tokens that an edit must clear."""

    type: Required[Literal["input_tokens"]]
    """Always `input_tokens`, the only unit."""

    value: Required[int]
    """Number of input tokens."""


describe(InputTokensClearAtLeastParam)
