# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ResponseToolChangeToolReference(BaseModel):
    """Refers to a tool by its name."""

    type: Literal["tool_reference"] = "tool_reference"
    """Always `tool_reference`. It identifies this type of reference."""

    name: str
    """The `name` of the tool."""

    _input_open = False
    _fields = (("type", True), ("name", True))

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            name_ = data["name"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.name = name_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(ResponseToolChangeToolReference, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "name": self.name}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
