# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .. import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ResponseToolRemovalBlock(BaseModel):
    """A tool that was withdrawn in messages that were summarized."""

    type: Literal["tool_removal"] = "tool_removal"
    """Always `tool_removal`. It identifies this type of block."""

    tool: _types.RemovedTool
    """The tool: a reference."""

    _input_open = False
    _fields = (("type", True), ("tool", True))

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            tool_ = data["tool"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.tool = decoders["removed_tool"](tool_) if type(tool_) is dict else tool_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(ResponseToolRemovalBlock, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "tool": encode(self.tool)}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
