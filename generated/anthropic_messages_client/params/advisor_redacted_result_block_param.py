# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class AdvisorRedactedResultBlockParam(TypedDict, total=False):
    """Advice that only the API can read, passed back as received."""

    type: Required[Literal["advisor_redacted_result"]]
    """Always `advisor_redacted_result`. It identifies this type of result."""

    encrypted_content: Required[str]
    """The encrypted advice."""

    stop_reason: str | None
    """Why the advisor stopped, as received."""


describe(AdvisorRedactedResultBlockParam)
