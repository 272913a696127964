# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    CodeExecutionToolResultBlockParamContentParam: TypeAlias = (
        _types.CodeExecutionToolResultErrorParam
        | _types.CodeExecutionResultBlockParam
        | _types.CodeExecutionResultBlock
        | _types.EncryptedCodeExecutionResultBlockParam
        | _types.EncryptedCodeExecutionResultBlock
    )
    """Outcome of a code run that you pass back; `type` says whether it is a plain result, a result with
    encrypted output, or an error.
    """
else:

    def __getattr__(name: str) -> object:
        """Return `CodeExecutionToolResultBlockParamContentParam` for code that inspects annotations at run time."""
        if name != "CodeExecutionToolResultBlockParamContentParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.CodeExecutionToolResultErrorParam
            | _types.CodeExecutionResultBlockParam
            | _types.CodeExecutionResultBlock
            | _types.EncryptedCodeExecutionResultBlockParam
            | _types.EncryptedCodeExecutionResultBlock,
            Tagged("CodeExecutionToolResultBlockParamContentParam", "type"),
        ]
