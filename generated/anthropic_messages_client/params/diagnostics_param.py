# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class DiagnosticsParam(TypedDict, total=False):
    """Turns on cache diagnostics for this request: the API keeps a fingerprint of the prompt, and compares it
    with the one of an earlier request.
    """

    previous_message_id: str | None
    """The `id` of the answer whose request this one should be compared with, usually the turn before.

    `null` on the first turn: nothing to compare yet, but the fingerprint is kept for the next.
    """


describe(DiagnosticsParam)
