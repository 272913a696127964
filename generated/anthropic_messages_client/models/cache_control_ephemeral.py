# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CacheControlEphemeral(CompactModel):
    """A cache breakpoint, as it was set in a request."""

    type: Literal["ephemeral"] = "ephemeral"
    """Always `ephemeral`."""

    ttl: Literal["1h", "5m"] | str | None = None
    """Lifetime of the entry after its last use. Null or absent means `5m`."""

    def to_param(self) -> _types.CacheControlEphemeralParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.CacheControlEphemeralParam = self._to_param()
        return param
