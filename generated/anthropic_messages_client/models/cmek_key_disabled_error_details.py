# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CMEKKeyDisabledErrorDetails(CompactModel):
    """The encryption key that the customer manages for the workspace is disabled or revoked."""

    error_code: Literal["cmek_key_disabled"] = "cmek_key_disabled"
    """Always `cmek_key_disabled`. It identifies this cause."""
