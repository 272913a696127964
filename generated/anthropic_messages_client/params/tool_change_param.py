# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ToolChangeParam: TypeAlias = _types.RequestToolAdditionBlockParam | _types.RequestToolRemovalBlockParam
    """A block that makes a tool available, or withdraws it."""
else:

    def __getattr__(name: str) -> object:
        """Return `ToolChangeParam` for code that inspects annotations at run time."""
        if name != "ToolChangeParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.RequestToolAdditionBlockParam | _types.RequestToolRemovalBlockParam,
            Tagged("ToolChangeParam", "type"),
        ]
