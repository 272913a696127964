# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class WebFetchURLSourceNoneParam(TypedDict, total=False):
    """Lets no source of the kind supply URLs to web fetch."""

    type: Required[Literal["none"]]
    """Always `none`; everything is left out."""


describe(WebFetchURLSourceNoneParam)
