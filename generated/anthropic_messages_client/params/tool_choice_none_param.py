# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class ToolChoiceNoneParam(TypedDict, total=False):
    """Forbids tool calls in this answer.

    Useful to get plain text while `tools` stays unchanged, which earlier `tool_use` blocks in the
    conversation need.
    """

    type: Required[Literal["none"]]
    """Always `none`. It identifies this type of choice."""


describe(ToolChoiceNoneParam)
