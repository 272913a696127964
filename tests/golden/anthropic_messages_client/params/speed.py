# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    Speed: TypeAlias = Literal["slow", "fast"]
    """How fast a parcel goes."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(__name__, "Speed", lambda: Literal["slow", "fast"])
