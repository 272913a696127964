# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import define

from ._model import CompactModel, keeping_unknown_fields


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class WebFetchCitationsConfig(CompactModel):
    """Setting of citations of web fetch, as it was sent."""

    enabled: bool | None = None
    """True if the model can cite fetched pages. Null or absent means false."""

    _fields = (("enabled", False),)


decode: Callable[[dict[str, Any]], WebFetchCitationsConfig] = WebFetchCitationsConfig._decode
