# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class UserLocationParam(TypedDict, total=False):
    """Rough location of the user, which web search takes into account.

    Fill in what you know; every part but `type` may be absent.
    """

    type: Required[Literal["approximate"]]
    """Always `approximate`, the only kind of location there is."""

    city: str | None
    """City, such as `San Francisco`."""

    country: str | None
    """Two-letter ISO 3166-1 country code, such as `US`."""

    region: str | None
    """State, province or the like, such as `California`."""

    timezone: str | None
    """IANA time zone, such as `America/Los_Angeles`."""


describe(UserLocationParam)
