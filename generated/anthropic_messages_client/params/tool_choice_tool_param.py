# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class ToolChoiceToolParam(TypedDict, total=False):
    """Makes the model use one certain tool, with no text before the call; a way to get data in a tool's input
    schema.

    Not accepted together with `enabled` thinking.
    """

    type: Required[Literal["tool"]]
    """Always `tool`. It identifies this type of choice."""

    name: Required[str]
    """Name of the tool to use, as in `tools`."""

    disable_parallel_tool_use: bool
    """True: exactly one call of the tool in the answer. Default false: one or more."""


describe(ToolChoiceToolParam)
