# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class WebFetchCitationsConfig(CompactModel):
    """Setting of citations of web fetch, as it was sent."""

    enabled: bool | None = None
    """True if the model can cite fetched pages. Null or absent means false."""
