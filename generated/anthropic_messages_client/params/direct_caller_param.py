# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class DirectCallerParam(TypedDict, total=False):
    """The model made the call itself."""

    type: Required[Literal["direct"]]
    """Always `direct`. It identifies this type of caller."""


describe(DirectCallerParam)
