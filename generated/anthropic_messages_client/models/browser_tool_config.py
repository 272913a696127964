# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class BrowserToolConfig(CompactModel):
    """Settings of one tool of the browser toolset. All of its tools have the same."""

    defer_loading: bool | None = None
    """True if a tool search must find the tool first. Null or absent means false."""

    enabled: bool | None = None
    """True if the model can use the tool. Null or absent means its default."""
