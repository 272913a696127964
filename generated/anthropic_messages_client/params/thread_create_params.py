# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class ThreadCreateParams(TypedDict, total=False):
    """Starts a stored conversation. The `id` of the response identifies it for the next request."""

    type: Required[Literal["create"]]
    """Always `create`. It identifies this type of thread."""


describe(ThreadCreateParams)
