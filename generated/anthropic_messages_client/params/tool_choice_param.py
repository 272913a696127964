# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ToolChoiceParam: TypeAlias = (
        _types.ToolChoiceAutoParam | _types.ToolChoiceAnyParam | _types.ToolChoiceToolParam | _types.ToolChoiceNoneParam
    )
    """Rule for tool use: as the model decides (`auto`), at least one of them (`any`), a certain one (`tool`), or
    none (`none`).
    """
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "ToolChoiceParam",
        lambda: callable_union(
            Annotated[
                _types.ToolChoiceAutoParam
                | _types.ToolChoiceAnyParam
                | _types.ToolChoiceToolParam
                | _types.ToolChoiceNoneParam,
                Tagged("ToolChoiceParam", "type"),
            ]
        ),
    )
