# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .. import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ToolChangeToolDefinition(BaseModel):
    """The definition of a tool that became available."""

    type: Literal["tool_definition"] = "tool_definition"
    """Always `tool_definition`. It identifies this type of tool."""

    definition: _types.ToolUnion
    """The tool as it was sent, without `cache_control`."""

    _fields = (("type", True), ("definition", True))

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            definition_ = data["definition"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.definition = decoders["tool_union"](definition_) if type(definition_) is dict else definition_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(ToolChangeToolDefinition, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "definition": encode(self.definition)}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
