# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ToolChoiceParam: TypeAlias = (
        _types.ToolChoiceAutoParam | _types.ToolChoiceAnyParam | _types.ToolChoiceToolParam | _types.ToolChoiceNoneParam
    )
    """Rule for tool use: as the model decides (`auto`), at least one of them (`any`), a certain one (`tool`), or
    none (`none`).
    """
else:

    def __getattr__(name: str) -> object:
        """Return `ToolChoiceParam` for code that inspects annotations at run time."""
        if name != "ToolChoiceParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.ToolChoiceAutoParam
            | _types.ToolChoiceAnyParam
            | _types.ToolChoiceToolParam
            | _types.ToolChoiceNoneParam,
            Tagged("ToolChoiceParam", "type"),
        ]
