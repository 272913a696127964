# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class WebFetchToolResultBlock(BaseModel):
    """The result of a web fetch that the API ran: the page's content, or an error.

    Keep it in the conversation, or the model loses the page in later turns.
    """

    type: Literal["web_fetch_tool_result"] = "web_fetch_tool_result"
    """Always `web_fetch_tool_result`. It identifies this type of block."""

    content: _types.WebFetchToolResultBlockContent
    """The fetched page, or an error if the fetch failed. `type` identifies the variant."""

    tool_use_id: str
    """The `id` of the `server_tool_use` block with the fetch; the requested URL is in its `input`."""

    caller: _types.ToolUseCaller | None = None
    """Caller of the tool: the model itself, or code that it runs in the code execution tool.

    Null or absent if it is unknown.
    """

    def to_param(self) -> _types.WebFetchToolResultBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.WebFetchToolResultBlockParam = self._to_param()
        return param

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            content_ = data["content"]
            tool_use_id_ = data["tool_use_id"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.content = decoders["web_fetch_tool_result_block_content"](content_) if type(content_) is dict else content_
        self.tool_use_id = tool_use_id_
        if len(data) == 3:
            self.caller = None
            self._deviations = 0
            return self
        deviations = 0
        known = 3
        get = data.get
        self.caller = caller_ = get("caller")
        if caller_ is not None:
            known += 1
            self.caller = decoders["tool_use_caller"](caller_) if type(caller_) is dict else caller_
        elif "caller" in data:
            deviations |= 16
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(WebFetchToolResultBlock, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "content": encode(self.content), "tool_use_id": self.tool_use_id}
        deviations = self._deviations
        if (caller_ := self.caller) is not None:
            out["caller"] = encode(caller_)
        elif deviations & 16:
            out["caller"] = None
        if deviations & 15 or own_attributes(self):
            self._complete(out)
        return out
