# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ToolChangeParam: TypeAlias = _types.RequestToolAdditionBlockParam | _types.RequestToolRemovalBlockParam
    """A block that makes a tool available, or withdraws it."""
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "ToolChangeParam",
        lambda: callable_union(
            Annotated[
                _types.RequestToolAdditionBlockParam | _types.RequestToolRemovalBlockParam,
                Tagged("ToolChangeParam", "type"),
            ]
        ),
    )
