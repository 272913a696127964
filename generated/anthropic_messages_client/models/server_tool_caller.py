# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ServerToolCaller(BaseModel):
    """Code that the model runs in the `code_execution_20250825` tool made the call; the code waits for the
    result.
    """

    type: Literal["code_execution_20250825"] = "code_execution_20250825"
    """Always `code_execution_20250825`. It identifies this type of caller."""

    tool_id: str
    """The `id` of the `server_tool_use` block whose code made the call."""

    def to_param(self) -> _types.ServerToolCallerParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.ServerToolCallerParam = self._to_param()
        return param

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            tool_id_ = data["tool_id"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.tool_id = tool_id_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(ServerToolCaller, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "tool_id": self.tool_id}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
