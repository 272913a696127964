# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict

from . import describe


class TareParam(TypedDict, total=False):
    """A weight to subtract."""

    grams: int
    """So many."""


describe(TareParam)
