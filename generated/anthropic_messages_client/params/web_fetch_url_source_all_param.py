# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class WebFetchURLSourceAllParam(TypedDict, total=False):
    """Lets every source of the kind supply URLs to web fetch."""

    type: Required[Literal["all"]]
    """Always `all`; nothing is left out."""


describe(WebFetchURLSourceAllParam)
