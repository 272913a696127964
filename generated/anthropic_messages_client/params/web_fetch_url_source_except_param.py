# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class WebFetchURLSourceExceptParam(TypedDict, total=False):
    """Lets all tools but those listed supply URLs to web fetch."""

    type: Required[Literal["except"]]
    """Always `except`; `tools` is the list of those shut out."""

    tools: Required[Iterable[_types.WebFetchURLSourceToolReferenceParam | _types.WebFetchURLSourceToolReference]]
    """Tools whose results may not supply URLs; others of the kind may."""


describe(WebFetchURLSourceExceptParam)
