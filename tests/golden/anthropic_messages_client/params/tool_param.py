# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ToolParam: TypeAlias = _types.HammerParam | _types.Hammer | _types.SawParam | _types.Saw
    """A tool, of its own kind."""
else:

    def __getattr__(name: str) -> object:
        """Return `ToolParam` for code that inspects annotations at run time."""
        if name != "ToolParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[_types.HammerParam | _types.Hammer | _types.SawParam | _types.Saw, Tagged("ToolParam", "type")]
