# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class WebFetchURLSourceAll(CompactModel):
    """All sources of the kind may supply URLs."""

    type: Literal["all"] = "all"
    """Always `all`."""
