# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    RemovedToolParam: TypeAlias = (
        _types.ToolChangeToolReferenceParam
        | _types.ToolChangeMCPToolReferenceParam
        | _types.ToolChangeMCPToolsetReferenceParam
    )
    """A tool that is withdrawn: a reference by name."""
else:

    def __getattr__(name: str) -> object:
        """Return `RemovedToolParam` for code that inspects annotations at run time."""
        if name != "RemovedToolParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.ToolChangeToolReferenceParam
            | _types.ToolChangeMCPToolReferenceParam
            | _types.ToolChangeMCPToolsetReferenceParam,
            Tagged("RemovedToolParam", "type"),
        ]
