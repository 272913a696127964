# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Required, TypedDict

from .._lazy import types as _types
from . import describe

# A class cannot have these names.
_ParcelSendParamsBaseKeys = TypedDict("_ParcelSendParamsBaseKeys", {"from": "str"}, total=False)


class ParcelSendParamsBase(_ParcelSendParamsBaseKeys, total=False):
    """What both ways of sending take."""

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


describe(ParcelSendParamsBase)
