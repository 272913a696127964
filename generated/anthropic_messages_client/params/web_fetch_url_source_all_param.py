# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class WebFetchURLSourceAllParam(TypedDict, total=False):
    """Lets every source of the kind supply URLs to web fetch."""

    type: Required[Literal["all"]]
    """Always `all`; nothing is left out."""


describe(WebFetchURLSourceAllParam)
