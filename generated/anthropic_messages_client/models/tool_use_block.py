# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from attrs import define

from ._model import BaseModel, decoders, encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal, Self

    from ..models.tool_use_caller import ToolUseCaller


@define(eq=False, repr=False, kw_only=True)
class ToolUseBlock(BaseModel):
    """TODO."""

    type: Literal["tool_use"] = "tool_use"
    """TODO."""

    id: str
    """TODO."""

    name: str
    """TODO."""

    input: dict[str, Any]
    """TODO."""

    caller: ToolUseCaller | None = None
    """TODO."""

    toolset_name: str | None = None
    """TODO."""

    _input_fields = (
        ("type", True),
        ("id", True),
        ("name", True),
        ("input", True),
        ("caller", False),
        ("toolset_name", False),
    )
    _fields = (
        ("type", True),
        ("id", True),
        ("name", True),
        ("input", True),
        ("caller", False),
        ("toolset_name", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            id_ = data["id"]
            name_ = data["name"]
            input_ = data["input"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = object.__new__(cls)
        self.type = type_
        self.id = id_
        self.name = name_
        self.input = input_
        get = data.get
        deviations = 0
        self.caller = caller_ = get("caller")
        if caller_ is not None:
            self.caller = decoders["tool_use_caller"](caller_) if type(caller_) is dict else caller_
        elif "caller" in data:
            deviations |= 16
        self.toolset_name = toolset_name_ = get("toolset_name")
        if toolset_name_ is None and "toolset_name" in data:
            deviations |= 32
        self._deviations = deviations
        self._unknown = None if _NAMES.issuperset(data) else {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def to_dict(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "id": self.id,
            "name": self.name,
            "input": encode(self.input),
        }
        if self.caller is not None:
            out["caller"] = encode(self.caller)
        if self.toolset_name is not None:
            out["toolset_name"] = self.toolset_name
        if self._deviations or self._unknown:
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in ToolUseBlock._fields)
decode = ToolUseBlock._decode
