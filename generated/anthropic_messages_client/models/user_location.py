# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class UserLocation(CompactModel):
    """Approximate place of the user, for a web search."""

    type: Literal["approximate"] = "approximate"
    """Always `approximate`."""

    city: str | None = None
    """City. Null or absent if unknown."""

    country: str | None = None
    """Country, as its two-letter code. Null or absent if unknown."""

    region: str | None = None
    """Region or state. Null or absent if unknown."""

    timezone: str | None = None
    """Time zone, as its IANA name. Null or absent if unknown."""

    def to_param(self) -> _types.UserLocationParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.UserLocationParam = self._to_param()
        return param
