# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class SawParam(TypedDict, total=False):
    """A saw."""

    type: Required[Literal["saw"]]
    """Always `saw`."""

    teeth: Required[int]
    """How many teeth it has."""


describe(SawParam)
