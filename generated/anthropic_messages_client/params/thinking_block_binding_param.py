# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from .._lazy import types as _types
from . import describe


class ThinkingBlockBindingParam(TypedDict, total=False):
    """Handling of `thinking` blocks in `messages` that do not belong to the conversation before them."""

    prefix_mismatch_behavior: _types.ThinkingPrefixMismatchBehavior | None
    """Treatment of a `thinking` block that comes from another conversation, or from before a change of the
    earlier messages.

    `error`, the default, fails the request with status 400. `drop_block` removes the block and reports it in
    `input_transformations` of the response.
    """


describe(ThinkingBlockBindingParam)
