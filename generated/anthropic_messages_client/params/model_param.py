# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ModelParam: TypeAlias = _types.Model
    """The model that answers: one of the known names, or any other model id as a string."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(__name__, "ModelParam", lambda: _types.Model)
