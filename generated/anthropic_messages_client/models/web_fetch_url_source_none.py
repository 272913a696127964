# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class WebFetchURLSourceNone(CompactModel):
    """No source of the kind may supply URLs."""

    type: Literal["none"] = "none"
    """Always `none`."""
