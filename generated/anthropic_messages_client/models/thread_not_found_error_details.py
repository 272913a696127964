# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ThreadNotFoundErrorDetails(CompactModel):
    """There is no usable thread for `previous_message_id`."""

    error_code: Literal["thread_not_found"] = "thread_not_found"
    """Always `thread_not_found`. It identifies this cause."""
