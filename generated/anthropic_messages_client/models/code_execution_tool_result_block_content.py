# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    CodeExecutionToolResultBlockContent: TypeAlias = (
        _types.CodeExecutionToolResultErrorObject
        | _types.CodeExecutionResultBlock
        | _types.EncryptedCodeExecutionResultBlock
    )
    """Outcome of a code run; `type` says whether it is a plain result, a result with encrypted output, or an
    error.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "CodeExecutionToolResultBlockContent",
        lambda: Annotated[
            _types.CodeExecutionToolResultErrorObject
            | _types.CodeExecutionResultBlock
            | _types.EncryptedCodeExecutionResultBlock
            | UnknownCodeExecutionToolResultBlockContent,
            Tagged("CodeExecutionToolResultBlockContent", "type"),
        ],
    )


class UnknownCodeExecutionToolResultBlockContent(Unknown):
    """A `CodeExecutionToolResultBlockContent` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "code_execution_tool_result_error": "code_execution_tool_result_error_object",
        "code_execution_result": "code_execution_result_block",
        "encrypted_code_execution_result": "encrypted_code_execution_result_block",
    },
    UnknownCodeExecutionToolResultBlockContent,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownCodeExecutionToolResultBlockContent._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownCodeExecutionToolResultBlockContent._decode(data)
