# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    TextEditorCodeExecutionToolResultBlockParamContentParam: TypeAlias = (
        _types.TextEditorCodeExecutionToolResultErrorParam
        | _types.TextEditorCodeExecutionViewResultBlockParam
        | _types.TextEditorCodeExecutionViewResultBlock
        | _types.TextEditorCodeExecutionCreateResultBlockParam
        | _types.TextEditorCodeExecutionCreateResultBlock
        | _types.TextEditorCodeExecutionStrReplaceResultBlockParam
        | _types.TextEditorCodeExecutionStrReplaceResultBlock
    )
    """Outcome of a file operation that you pass back; `type` says which operation it was, or that it failed.
    """
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "TextEditorCodeExecutionToolResultBlockParamContentParam",
        lambda: callable_union(
            Annotated[
                _types.TextEditorCodeExecutionToolResultErrorParam
                | _types.TextEditorCodeExecutionViewResultBlockParam
                | _types.TextEditorCodeExecutionViewResultBlock
                | _types.TextEditorCodeExecutionCreateResultBlockParam
                | _types.TextEditorCodeExecutionCreateResultBlock
                | _types.TextEditorCodeExecutionStrReplaceResultBlockParam
                | _types.TextEditorCodeExecutionStrReplaceResultBlock,
                Tagged("TextEditorCodeExecutionToolResultBlockParamContentParam", "type"),
            ]
        ),
    )
