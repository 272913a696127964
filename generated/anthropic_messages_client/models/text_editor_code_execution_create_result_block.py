# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class TextEditorCodeExecutionCreateResultBlock(BaseModel):
    """The result of a `create` command that wrote a file in the container.

    The content is in the `input` of the `server_tool_use` block.
    """

    type: Literal["text_editor_code_execution_create_result"] = "text_editor_code_execution_create_result"
    """Always `text_editor_code_execution_create_result`.

    It distinguishes a creation from the editor's other results.
    """

    is_file_update: bool
    """True if the file existed before and was overwritten, false if it is new."""

    def to_param(self) -> _types.TextEditorCodeExecutionCreateResultBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.TextEditorCodeExecutionCreateResultBlockParam = self._to_param()
        return param

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            is_file_update_ = data["is_file_update"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.is_file_update = is_file_update_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(TextEditorCodeExecutionCreateResultBlock, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "is_file_update": self.is_file_update}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
