# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from attrs import define

from ._model import (
    BaseModel,
    decoders,
    encode,
    keeping_unknown_fields,
    new,
    own_attributes,
)


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class MCPTool(BaseModel):
    """A tool as an MCP server describes it."""

    input_schema: dict[str, Any]
    """JSON schema of the tool's input."""

    name: str
    """Name of the tool on its server."""

    description: str | None = None
    """Description of the tool. Null or absent if there is none."""

    _fields = (
        ("input_schema", True),
        ("name", True),
        ("description", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            input_schema_ = data["input_schema"]
            name_ = data["name"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.input_schema = (
            decoders["_unfinished_input"](input_schema_)
            if type(input_schema_) is dict and "$unfinished_input" in input_schema_
            else input_schema_
        )
        self.name = name_
        if len(data) == 2:  # The object has no optional and no unknown fields.
            self.description = None
            self._deviations = 0
            return self
        deviations = 0
        known = 2
        get = data.get
        self.description = description_ = get("description")
        if description_ is not None:
            known += 1
        elif "description" in data:
            known += 1
            deviations |= 8
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "input_schema": encode(self.input_schema),
            "name": self.name,
        }
        deviations = self._deviations
        if (description_ := self.description) is not None:
            out["description"] = description_
        elif deviations & 8:
            out["description"] = None
        if deviations & 7 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in MCPTool._fields)
decode: Callable[[dict[str, Any]], MCPTool] = MCPTool._decode
