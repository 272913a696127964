# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class ScalesReadParams(TypedDict, total=False):
    """How to read."""

    unit: Required[Literal["g", "kg", "lb"]]
    """The unit."""

    terms: str
    """The terms that hold. Left out, the client's own are sent."""

    betas: list[str] | tuple[str, ...]
    """Names of beta features."""


describe(ScalesReadParams)
