# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    BashCodeExecutionToolResultBlockParamContentParam: TypeAlias = (
        _types.BashCodeExecutionToolResultErrorParam
        | _types.BashCodeExecutionResultBlockParam
        | _types.BashCodeExecutionResultBlock
    )
    """Outcome of a shell command that you pass back; `type` says whether it is a result or an error."""
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "BashCodeExecutionToolResultBlockParamContentParam",
        lambda: callable_union(
            Annotated[
                _types.BashCodeExecutionToolResultErrorParam
                | _types.BashCodeExecutionResultBlockParam
                | _types.BashCodeExecutionResultBlock,
                Tagged("BashCodeExecutionToolResultBlockParamContentParam", "type"),
            ]
        ),
    )
