# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ToolUseBlock(BaseModel):
    """The model asks you to run one of your tools.

    Run it and send its output in a `tool_result` block in the next user message; one answer can hold several
    calls, and each needs its result. Such an answer usually has `stop_reason` `tool_use`.
    """

    type: Literal["tool_use"] = "tool_use"
    """Always `tool_use`. It identifies this type of block."""

    id: str
    """Identifier of this call; give it back as `tool_use_id` with the result."""

    name: str
    """Name of the tool to run, as defined in `tools`.

    Where `toolset_name` is set, the name within that toolset.
    """

    input: dict[str, Any]
    """Arguments for the tool, as a JSON object.

    Check them before use: only a tool with `strict` is sure to get what its schema says, and an answer cut
    off at `max_tokens` can leave them incomplete.
    """

    caller: _types.ToolUseCaller | None = None
    """Caller of the tool: the model itself, or code that it runs in the code execution tool.

    Null or absent if it is unknown.
    """

    toolset_name: str | None = None
    """Toolset that the tool belongs to; null or absent if it belongs to none.

    Look at it together with `name`, since two toolsets can have tools of the same name.
    """

    def to_param(self) -> _types.ToolUseBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.ToolUseBlockParam = self._to_param()
        return param

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            id_ = data["id"]
            name_ = data["name"]
            input_ = data["input"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.id = id_
        self.name = name_
        self.input = (
            decoders["_unfinished_input"](input_) if type(input_) is dict and "$unfinished_input" in input_ else input_
        )
        if len(data) == 4:
            self.caller = None
            self.toolset_name = None
            self._deviations = 0
            return self
        deviations = 0
        known = 4
        get = data.get
        self.caller = caller_ = get("caller")
        if caller_ is not None:
            known += 1
            self.caller = decoders["tool_use_caller"](caller_) if type(caller_) is dict else caller_
        elif "caller" in data:
            deviations |= 32
        self.toolset_name = toolset_name_ = get("toolset_name")
        if toolset_name_ is not None:
            known += 1
        elif "toolset_name" in data:
            deviations |= 64
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(ToolUseBlock, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "id": self.id, "name": self.name, "input": encode(self.input)}
        deviations = self._deviations
        if (caller_ := self.caller) is not None:
            out["caller"] = encode(caller_)
        elif deviations & 32:
            out["caller"] = None
        if (toolset_name_ := self.toolset_name) is not None:
            out["toolset_name"] = toolset_name_
        elif deviations & 64:
            out["toolset_name"] = None
        if deviations & 31 or own_attributes(self):
            self._complete(out)
        return out
