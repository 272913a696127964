# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

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
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "CodeExecutionToolResultBlockParamContentParam",
        lambda: callable_union(
            Annotated[
                _types.CodeExecutionToolResultErrorParam
                | _types.CodeExecutionResultBlockParam
                | _types.CodeExecutionResultBlock
                | _types.EncryptedCodeExecutionResultBlockParam
                | _types.EncryptedCodeExecutionResultBlock,
                Tagged("CodeExecutionToolResultBlockParamContentParam", "type"),
            ]
        ),
    )
