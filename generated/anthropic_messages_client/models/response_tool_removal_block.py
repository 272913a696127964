# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class ResponseToolRemovalBlock(CompactModel):
    """A tool that was withdrawn in messages that were summarized."""

    type: Literal["tool_removal"] = "tool_removal"
    """Always `tool_removal`. It identifies this type of block."""

    tool: _types.RemovedTool
    """The tool: a reference."""

    def to_param(self) -> _types.RequestToolRemovalBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.RequestToolRemovalBlockParam = self._to_param()
        return param

    _input_open = False

    _field_decoders = {"tool": lambda tool_: decoders["removed_tool"](tool_) if type(tool_) is dict else tool_}
