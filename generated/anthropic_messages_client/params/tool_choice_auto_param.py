# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class ToolChoiceAutoParam(TypedDict, total=False):
    """Lets the model decide whether to use tools, and which. The default."""

    type: Required[Literal["auto"]]
    """Always `auto`. It identifies this type of choice."""

    disable_parallel_tool_use: bool
    """True: at most one tool call in an answer.

    Default false: the model may ask for several at once, and you answer them all in the next `user` message.
    """


describe(ToolChoiceAutoParam)
