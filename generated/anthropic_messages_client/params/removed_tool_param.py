# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    RemovedToolParam: TypeAlias = (
        _types.ToolChangeToolReferenceParam
        | _types.ToolChangeMCPToolReferenceParam
        | _types.ToolChangeMCPToolsetReferenceParam
    )
    """A tool that is withdrawn: a reference by name."""
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "RemovedToolParam",
        lambda: callable_union(
            Annotated[
                _types.ToolChangeToolReferenceParam
                | _types.ToolChangeMCPToolReferenceParam
                | _types.ToolChangeMCPToolsetReferenceParam,
                Tagged("RemovedToolParam", "type"),
            ]
        ),
    )
