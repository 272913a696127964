# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

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
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "SystemContentBlockParam",
        lambda: callable_union(
            Annotated[
                _types.TextBlockParam
                | _types.TextBlock
                | _types.RequestToolAdditionBlockParam
                | _types.RequestToolRemovalBlockParam,
                Tagged("SystemContentBlockParam", "type"),
            ]
        ),
    )
