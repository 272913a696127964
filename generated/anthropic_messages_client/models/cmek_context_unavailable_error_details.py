# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CMEKContextUnavailableErrorDetails(CompactModel):
    """The encryption settings of the workspace could not be read, so the request was refused."""

    error_code: Literal["cmek_context_unavailable"] = "cmek_context_unavailable"
    """Always `cmek_context_unavailable`. It identifies this cause."""
