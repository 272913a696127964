# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    BillTo: TypeAlias = Literal["self", "user_profile"]
    """The party that is billed for a request."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(__name__, "BillTo", lambda: Literal["self", "user_profile"])
