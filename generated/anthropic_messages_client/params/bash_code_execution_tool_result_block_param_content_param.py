# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    BashCodeExecutionToolResultBlockParamContentParam: TypeAlias = (
        _types.BashCodeExecutionToolResultErrorParam
        | _types.BashCodeExecutionResultBlockParam
        | _types.BashCodeExecutionResultBlock
    )
    """Outcome of a shell command that you pass back; `type` says whether it is a result or an error."""
else:

    def __getattr__(name: str) -> object:
        """Return `BashCodeExecutionToolResultBlockParamContentParam` for code that inspects annotations at run time."""
        if name != "BashCodeExecutionToolResultBlockParamContentParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.BashCodeExecutionToolResultErrorParam
            | _types.BashCodeExecutionResultBlockParam
            | _types.BashCodeExecutionResultBlock,
            Tagged("BashCodeExecutionToolResultBlockParamContentParam", "type"),
        ]
