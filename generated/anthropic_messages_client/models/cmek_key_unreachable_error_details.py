# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CMEKKeyUnreachableErrorDetails(CompactModel):
    """The encryption key that the customer manages for the workspace could not be reached."""

    error_code: Literal["cmek_key_unreachable"] = "cmek_key_unreachable"
    """Always `cmek_key_unreachable`. It identifies this cause."""
