# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    State: TypeAlias = Literal["waiting", "moving", "delivered"] | str
    """Where a parcel is."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(__name__, "State", lambda: Literal["waiting", "moving", "delivered"] | str)
