# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    ModelLine: TypeAlias = Literal["haiku", "sonnet", "opus", "fable", "mythos"] | str
    """A line of models that follow each other."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__, "ModelLine", lambda: Literal["haiku", "sonnet", "opus", "fable", "mythos"] | str
    )
