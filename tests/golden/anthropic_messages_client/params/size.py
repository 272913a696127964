# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    Size: TypeAlias = Literal["s", "l"]
    """How large a box is."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(__name__, "Size", lambda: Literal["s", "l"])
