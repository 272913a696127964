# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class FallbackParam(TypedDict, total=False):
    """A model that answers if those before it decline.

    Other fields replace those of the request for this attempt.
    """

    model: Required[_types.ModelParam]
    """The model to try. `allowed_fallback_models` of a model's `ModelInfo` lists those that it accepts."""

    max_tokens: int | None
    """Most tokens to generate in this attempt. Null or absent means the request's `max_tokens`."""

    output_config: _types.OutputConfigParam | None
    """Output settings of this attempt.

    Fields that are absent keep the request's value; null turns all of them off.
    """

    speed: Literal["fast", "standard"] | None
    """Speed of this attempt. Absence means the request's `speed`, and null `standard`."""

    thinking: _types.ThinkingConfigParam | None
    """Thinking mode of this attempt.

    Absence means the request's `thinking`, and null the default of the model.
    """


describe(FallbackParam)
