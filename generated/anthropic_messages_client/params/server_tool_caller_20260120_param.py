# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class ServerToolCaller20260120Param(TypedDict, total=False):
    """Code that the model ran in the `code_execution_20260120` tool made the call."""

    type: Required[Literal["code_execution_20260120"]]
    """Always `code_execution_20260120`. It identifies this type of caller."""

    tool_id: Required[str]
    """The `id` of the `server_tool_use` block whose code made the call."""


describe(ServerToolCaller20260120Param)
