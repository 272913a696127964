# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class AvailableToolsLimitExceededErrorDetails(CompactModel):
    """The tools that are available after a message are too many or too large."""

    error_code: Literal["available_tools_limit_exceeded"] = "available_tools_limit_exceeded"
    """Always `available_tools_limit_exceeded`. It identifies this cause."""
