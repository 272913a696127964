# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from attrs import define

from ._model import CompactModel, keeping_unknown_fields


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class CacheMissUnavailable(CompactModel):
    """The comparison could not be made this time. Says nothing about the prompt itself."""

    type: Literal["unavailable"] = "unavailable"
    """Always `unavailable`. It identifies this type of reason."""

    _fields = (("type", True),)


decode: Callable[[dict[str, Any]], CacheMissUnavailable] = CacheMissUnavailable._decode
