# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class CodeExecutionToolResultBlock(BaseModel):
    """Result of a `code_execution` call, which the API carried out in its container while the model was writing.

    It needs no answer from you; keep it in the history that you send back.
    """

    type: Literal["code_execution_tool_result"] = "code_execution_tool_result"
    """Always `code_execution_tool_result`. It identifies this type of block."""

    content: _types.CodeExecutionToolResultBlockContent
    """The outcome: `code_execution_result`, `encrypted_code_execution_result`, or
    `code_execution_tool_result_error` if there was no result.

    Look at its `type` before reading the output.
    """

    tool_use_id: str
    """The `id` of the `server_tool_use` block that this result answers; the code that ran is in that block's
    `input`.
    """

    def to_param(self) -> _types.CodeExecutionToolResultBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.CodeExecutionToolResultBlockParam = self._to_param()
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
        self.content = (
            decoders["code_execution_tool_result_block_content"](content_) if type(content_) is dict else content_
        )
        self.tool_use_id = tool_use_id_
        self._deviations = 0
        if len(data) != 3:
            self._deviations = 1
            self._unknown = unknown_fields(CodeExecutionToolResultBlock, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "content": encode(self.content), "tool_use_id": self.tool_use_id}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
