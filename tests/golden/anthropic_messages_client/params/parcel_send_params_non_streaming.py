# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe

# A class cannot have these names.
_ParcelSendParamsNonStreamingKeys = TypedDict("_ParcelSendParamsNonStreamingKeys", {"from": "str"}, total=False)


class ParcelSendParamsNonStreaming(_ParcelSendParamsNonStreamingKeys, total=False):
    """Sends a parcel and waits for it."""

    to: Required[str]
    """Who gets it."""

    contents: Required[Iterable[_types.ThingParam | _types.Thing]]
    """The things inside."""

    speed: _types.Speed
    """How fast it goes."""

    greeting: str | list[str] | tuple[str, ...]
    """A card, as text or as lines of text."""

    insured: int | None
    """Its value in cents; null says that it has none."""

    labels: Mapping[str, object]
    """Your own words about it."""

    fragile: bool
    """Handle with care."""

    stream: Literal[False]
    """No events."""

    depot: Required[str]
    """Where the parcel is handed in."""

    dry_run: bool
    """Check the parcel, but send nothing."""

    stamps: list[str] | tuple[str, ...]
    """Stamps to put on, sent as one comma-separated header."""


describe(ParcelSendParamsNonStreaming)
