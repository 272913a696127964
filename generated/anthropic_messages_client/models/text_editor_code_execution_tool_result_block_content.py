# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    TextEditorCodeExecutionToolResultBlockContent: TypeAlias = (
        _types.TextEditorCodeExecutionToolResultErrorObject
        | _types.TextEditorCodeExecutionViewResultBlock
        | _types.TextEditorCodeExecutionCreateResultBlock
        | _types.TextEditorCodeExecutionStrReplaceResultBlock
    )
    """Outcome of a file operation; `type` says which operation it was, or that it failed."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "TextEditorCodeExecutionToolResultBlockContent",
        lambda: Annotated[
            _types.TextEditorCodeExecutionToolResultErrorObject
            | _types.TextEditorCodeExecutionViewResultBlock
            | _types.TextEditorCodeExecutionCreateResultBlock
            | _types.TextEditorCodeExecutionStrReplaceResultBlock
            | UnknownTextEditorCodeExecutionToolResultBlockContent,
            Tagged("TextEditorCodeExecutionToolResultBlockContent", "type"),
        ],
    )


class UnknownTextEditorCodeExecutionToolResultBlockContent(Unknown):
    """A `TextEditorCodeExecutionToolResultBlockContent` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "text_editor_code_execution_tool_result_error": "text_editor_code_execution_tool_result_error_object",
        "text_editor_code_execution_view_result": "text_editor_code_execution_view_result_block",
        "text_editor_code_execution_create_result": "text_editor_code_execution_create_result_block",
        "text_editor_code_execution_str_replace_result": "text_editor_code_execution_str_replace_result_block",
    },
    UnknownTextEditorCodeExecutionToolResultBlockContent,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownTextEditorCodeExecutionToolResultBlockContent._decode(data)
    return (
        _VARIANTS[tag](data) if type(tag) is str else UnknownTextEditorCodeExecutionToolResultBlockContent._decode(data)
    )
