# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CacheMissPreviousMessageNotFound(CompactModel):
    """No fingerprint is kept for `previous_message_id`: the id is wrong, its request went without `diagnostics`,
    or too much time has passed.

    Says nothing about the prompt itself.
    """

    type: Literal["previous_message_not_found"] = "previous_message_not_found"
    """Always `previous_message_not_found`. It identifies this type of reason."""
