# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class MetadataParam(TypedDict, total=False):
    """Facts about the request that serve its handling, not the prompt."""

    user_id: str | None
    """Tells your end users apart without revealing who they are: a random or hashed id, nothing personal.

    Lets misuse be traced to one of them rather than to all of your traffic.
    """


describe(MetadataParam)
