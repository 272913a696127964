# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    SystemContentBlockParam: TypeAlias = (
        _types.TextBlockParam
        | _types.TextBlock
        | _types.RequestToolAdditionBlockParam
        | _types.RequestToolRemovalBlockParam
    )
    """One piece of a message with role `system`: text, or a change of the tools that the model can use."""
else:

    def __getattr__(name: str) -> object:
        """Return `SystemContentBlockParam` for code that inspects annotations at run time."""
        if name != "SystemContentBlockParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.TextBlockParam
            | _types.TextBlock
            | _types.RequestToolAdditionBlockParam
            | _types.RequestToolRemovalBlockParam,
            Tagged("SystemContentBlockParam", "type"),
        ]
