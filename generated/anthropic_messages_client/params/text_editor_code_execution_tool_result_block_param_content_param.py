# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.text_editor_code_execution_create_result_block_param import (
        TextEditorCodeExecutionCreateResultBlockParam,
    )
    from ..params.text_editor_code_execution_str_replace_result_block_param import (
        TextEditorCodeExecutionStrReplaceResultBlockParam,
    )
    from ..params.text_editor_code_execution_tool_result_error_param import TextEditorCodeExecutionToolResultErrorParam
    from ..params.text_editor_code_execution_view_result_block_param import TextEditorCodeExecutionViewResultBlockParam

    TextEditorCodeExecutionToolResultBlockParamContentParam: TypeAlias = (
        TextEditorCodeExecutionToolResultErrorParam
        | TextEditorCodeExecutionViewResultBlockParam
        | TextEditorCodeExecutionCreateResultBlockParam
        | TextEditorCodeExecutionStrReplaceResultBlockParam
    )
    """Outcome of a file operation that you pass back; `type` says which operation it was, or that it failed."""
else:

    def __getattr__(name: str) -> object:
        """`TextEditorCodeExecutionToolResultBlockParamContentParam` for whoever inspects annotations while the program runs."""
        if name != "TextEditorCodeExecutionToolResultBlockParamContentParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "TextEditorCodeExecutionToolResultErrorParam",
            "TextEditorCodeExecutionViewResultBlockParam",
            "TextEditorCodeExecutionCreateResultBlockParam",
            "TextEditorCodeExecutionStrReplaceResultBlockParam",
        )
