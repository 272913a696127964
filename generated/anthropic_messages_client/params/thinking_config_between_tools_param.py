# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class ThinkingConfigBetweenToolsParam(TypedDict, total=False):
    """Has the model answer without thinking first, while it may still think between tool calls.

    The lightest mode on models that don't accept `disabled`.
    """

    type: Required[Literal["between_tools"]]
    """Always `between_tools`. It identifies this type of thinking mode."""


describe(ThinkingConfigBetweenToolsParam)
