# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ToolReferenceBlock(BaseModel):
    """Points to one of the tools that the request defined.

    The API shows its full definition to the model; nothing is left for you to look up.
    """

    type: Literal["tool_reference"] = "tool_reference"
    """Always `tool_reference`."""

    tool_name: str
    """The `name` of the tool, as the request's `tools` gives it."""

    def to_param(self) -> _types.ToolReferenceBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.ToolReferenceBlockParam = self._to_param()
        return param

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            tool_name_ = data["tool_name"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.tool_name = tool_name_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(ToolReferenceBlock, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "tool_name": self.tool_name}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
