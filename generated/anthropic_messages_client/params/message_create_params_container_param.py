# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    MessageCreateParamsContainerParam: TypeAlias = _types.ContainerParams | str
    """A container for code execution: just the id of an existing one, or an object that can also name skills.
    """
else:

    def __getattr__(name: str) -> object:
        """Return `MessageCreateParamsContainerParam` for code that inspects annotations at run time."""
        if name != "MessageCreateParamsContainerParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return _types.ContainerParams | str
