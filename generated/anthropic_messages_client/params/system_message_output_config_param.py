# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict

from . import describe


class SystemMessageOutputConfigParam(TypedDict, total=False):
    """Output settings that change in the middle of a conversation."""

    effort: Literal["high", "low", "max", "medium", "xhigh"] | None
    """Effort of the answers from here on, in rising order `low`, `medium`, `high`, `xhigh`, `max`.

    Null or absent means no change.
    """


describe(SystemMessageOutputConfigParam)
