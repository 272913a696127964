# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class ToolChoiceAnyParam(TypedDict, total=False):
    """Makes the model use some tool, with no text before the call.

    Not accepted together with `enabled` thinking.
    """

    type: Required[Literal["any"]]
    """Always `any`. It identifies this type of choice."""

    disable_parallel_tool_use: bool
    """True: exactly one tool call in the answer. Default false: one or more."""


describe(ToolChoiceAnyParam)
