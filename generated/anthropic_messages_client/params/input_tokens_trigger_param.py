# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class InputTokensTriggerParam(TypedDict, total=False):
    """Applies the edit once the prompt has this many tokens."""

    type: Required[Literal["input_tokens"]]
    """Always `input_tokens`. It identifies this type of trigger."""

    value: Required[int]
    """Number of input tokens."""


describe(InputTokensTriggerParam)
