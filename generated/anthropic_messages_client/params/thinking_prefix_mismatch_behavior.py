# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    ThinkingPrefixMismatchBehavior: TypeAlias = Literal["drop_block", "error"]
    """Treatment of a `thinking` block that does not belong to the conversation before it."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(__name__, "ThinkingPrefixMismatchBehavior", lambda: Literal["drop_block", "error"])
