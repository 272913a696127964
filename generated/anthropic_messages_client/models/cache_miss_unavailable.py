# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CacheMissUnavailable(CompactModel):
    """The comparison could not be made this time. Says nothing about the prompt itself."""

    type: Literal["unavailable"] = "unavailable"
    """Always `unavailable`. It identifies this type of reason."""
