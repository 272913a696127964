# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Literal, Required, TypedDict

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

    Billed in full either way. `null` or absent: the model's default.
    """


describe(ThinkingConfigAdaptiveParam)
