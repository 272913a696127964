# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class CompactionConfigParam(TypedDict, total=False):
    """Makes the request summarize the whole conversation instead of answering it."""

    type: Required[Literal["summarize"]]
    """Always `summarize`, the only kind of compaction."""

    instructions: str | None
    """Prompt for the summary, in place of the API's own. Null, absent or blank means the API's own."""


describe(CompactionConfigParam)
