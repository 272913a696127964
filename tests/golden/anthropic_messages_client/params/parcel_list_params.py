# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class ParcelListParams(TypedDict, total=False):
    """The arguments of `parcels.list()`."""

    after_id: str
    """The page begins behind this parcel."""

    before_id: str
    """The page ends before this parcel."""


describe(ParcelListParams)
