# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class WebFetchURLSourceOnlyParam(TypedDict, total=False):
    """Lets just the listed tools supply URLs to web fetch."""

    type: Required[Literal["only"]]
    """Always `only`; `tools` is the list of those let in."""

    tools: Required[Iterable[_types.WebFetchURLSourceToolReferenceParam | _types.WebFetchURLSourceToolReference]]
    """Tools whose results may supply URLs; others of the kind may not."""


describe(WebFetchURLSourceOnlyParam)
