# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class AdvisorRedactedResultBlock(CompactModel):
    """Advice that only the API can read."""

    type: Literal["advisor_redacted_result"] = "advisor_redacted_result"
    """Always `advisor_redacted_result`. It identifies this type of result."""

    encrypted_content: str
    """The encrypted advice. Pass it back unchanged."""

    stop_reason: str | None = None
    """Why the advisor stopped, in the words of `stop_reason` of a message; `max_tokens` means that the advice
    was cut off.

    Null when not reported.
    """

    def to_param(self) -> _types.AdvisorRedactedResultBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.AdvisorRedactedResultBlockParam = self._to_param()
        return param
