# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    MessageCreateParamsContainerParam: TypeAlias = _types.ContainerParams | str
    """A container for code execution: just the id of an existing one, or an object that can also name skills.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(__name__, "MessageCreateParamsContainerParam", lambda: _types.ContainerParams | str)
