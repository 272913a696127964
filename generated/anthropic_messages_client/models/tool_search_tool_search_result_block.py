# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ToolSearchToolSearchResultBlock(BaseModel):
    """The tools that a search found, by name."""

    type: Literal["tool_search_tool_search_result"] = "tool_search_tool_search_result"
    """Always `tool_search_tool_search_result`. It distinguishes a result from an error."""

    tool_references: list[_types.ToolReferenceBlock]
    """The tools found; an empty list if nothing matched."""

    def to_param(self) -> _types.ToolSearchToolSearchResultBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.ToolSearchToolSearchResultBlockParam = self._to_param()
        return param

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            tool_references_ = data["tool_references"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.tool_references = (
            [decoders["tool_reference_block"](item) if type(item) is dict else item for item in tool_references_]
            if type(tool_references_) is list
            else tool_references_
        )
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(ToolSearchToolSearchResultBlock, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "tool_references": encode(self.tool_references)}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
