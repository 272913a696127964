# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class FallbackMessageIterationUsage(CompactModel):
    """Tokens of the run of the fallback model that completed the answer.

    If there is no such entry, the requested model answered.
    """

    type: Literal["fallback_message"] = "fallback_message"
    """Always `fallback_message`. It identifies this type of iteration."""

    cache_creation_input_tokens: int
    """Input tokens written to the prompt cache."""

    cache_read_input_tokens: int
    """Input tokens read from the prompt cache."""

    input_tokens: int
    """Input tokens neither read from the prompt cache nor written to it."""

    model: _types.Model
    """The model that ran."""

    output_tokens: int
    """Tokens generated."""

    cache_creation: _types.CacheCreation | None = None
    """`cache_creation_input_tokens` split up by lifetime of the cache entry. Null when not reported."""

    _field_decoders = {
        "cache_creation": lambda cache_creation_: (
            decoders["cache_creation"](cache_creation_) if type(cache_creation_) is dict else cache_creation_
        )
    }
