# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ToolUseCallerParam: TypeAlias = (
        _types.DirectCallerParam
        | _types.DirectCaller
        | _types.ServerToolCallerParam
        | _types.ServerToolCaller
        | _types.ServerToolCaller20260120Param
        | _types.ServerToolCaller20260120
    )
    """The caller of a tool: the model itself, or code running in a code execution tool."""
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "ToolUseCallerParam",
        lambda: callable_union(
            Annotated[
                _types.DirectCallerParam
                | _types.DirectCaller
                | _types.ServerToolCallerParam
                | _types.ServerToolCaller
                | _types.ServerToolCaller20260120Param
                | _types.ServerToolCaller20260120,
                Tagged("ToolUseCallerParam", "type"),
            ]
        ),
    )
