# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ServerToolUseBlock(BaseModel):
    """The model calls a tool that the API runs itself.

    Callers run nothing: the result normally follows as a separate block in the same answer, unless the turn
    stops first, as with `pause_turn` or while code waits for a tool of yours.
    """

    type: Literal["server_tool_use"] = "server_tool_use"
    """Always `server_tool_use`. It identifies this type of block."""

    id: str
    """Identifier of this call; the result block repeats it as `tool_use_id`."""

    name: (
        Literal[
            "advisor",
            "bash_code_execution",
            "code_execution",
            "text_editor_code_execution",
            "tool_search_tool_bm25",
            "tool_search_tool_regex",
            "web_fetch",
            "web_search",
        ]
        | str
    )
    """Name of the server tool.

    Code execution appears under several names, one for running code, one for shell commands and one for
    editing files.
    """

    input: dict[str, Any]
    """Arguments of the call, as a JSON object: `query` for `web_search`, `url` for `web_fetch`, and so on."""

    caller: _types.ToolUseCaller | None = None
    """Caller of the tool: the model itself, or code that it runs in the code execution tool.

    Null or absent if it is unknown.
    """

    def to_param(self) -> _types.ServerToolUseBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.ServerToolUseBlockParam = self._to_param()
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
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(ServerToolUseBlock, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "id": self.id, "name": self.name, "input": encode(self.input)}
        deviations = self._deviations
        if (caller_ := self.caller) is not None:
            out["caller"] = encode(caller_)
        elif deviations & 32:
            out["caller"] = None
        if deviations & 31 or own_attributes(self):
            self._complete(out)
        return out
