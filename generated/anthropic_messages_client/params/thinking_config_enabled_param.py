# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ThinkingConfigEnabledParam(TypedDict, total=False):
    """Lets the model think before it answers, within a fixed budget of tokens.

    The thinking comes back as `thinking` blocks, and is billed as output. For older models; newer ones take
    `adaptive` instead.
    """

    type: Required[Literal["enabled"]]
    """Always `enabled`. It identifies this type of thinking mode."""

    budget_tokens: Required[int]
    """Most tokens to think with; at least 1024, and less than `max_tokens`, of which they are a part.

    The model may use fewer.
    """

    display: Literal["omitted", "summarized", "updates"] | None
    """What `thinking` blocks show: `summarized` gives a summary of the thinking, `omitted` an empty text, with
    the `signature` in both.

    `updates` gives short notes on the progress of the thinking. Billed in full in each case. `null` or
    absent: the model's default.
    """

    block_binding: _types.ThinkingBlockBindingParam | None
    """Treatment of a `thinking` block in `messages` that does not belong to the conversation before it.

    Null or absent means the defaults.
    """


describe(ThinkingConfigEnabledParam)
