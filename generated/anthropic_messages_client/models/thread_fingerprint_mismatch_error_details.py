# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ThreadFingerprintMismatchErrorDetails(CompactModel):
    """A field that must be the same in all requests of a thread differs from the stored value.

    The message names each such field.
    """

    error_code: Literal["thread_fingerprint_mismatch"] = "thread_fingerprint_mismatch"
    """Always `thread_fingerprint_mismatch`. It identifies this cause."""
