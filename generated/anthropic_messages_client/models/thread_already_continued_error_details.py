# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ThreadAlreadyContinuedErrorDetails(CompactModel):
    """Another request has already continued from the response that `previous_message_id` names.

    Each response can be continued only once.
    """

    error_code: Literal["thread_already_continued"] = "thread_already_continued"
    """Always `thread_already_continued`. It identifies this cause."""
