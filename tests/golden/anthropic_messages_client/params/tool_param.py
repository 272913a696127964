# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ToolParam: TypeAlias = _types.HammerParam | _types.Hammer | _types.SawParam | _types.Saw
    """A tool, of its own kind."""
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "ToolParam",
        lambda: callable_union(
            Annotated[_types.HammerParam | _types.Hammer | _types.SawParam | _types.Saw, Tagged("ToolParam", "type")]
        ),
    )
