# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ThinkingConfigAdaptiveParam(TypedDict, total=False):
    """Lets the model decide for each answer whether and how long to think, also between tool calls.

    No budget: `output_config.effort` steers the depth, `max_tokens` caps it. The usual choice with newer
    models.
    """

    type: Required[Literal["adaptive"]]
    """Always `adaptive`. It identifies this type of thinking mode."""

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


describe(ThinkingConfigAdaptiveParam)
