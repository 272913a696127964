# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class AdvisorResultBlockParam(TypedDict, total=False):
    """Advice in plain text, passed back as received."""

    type: Required[Literal["advisor_result"]]
    """Always `advisor_result`. It identifies this type of result."""

    text: Required[str]
    """The advice."""

    stop_reason: str | None
    """Why the advisor stopped, as received."""


describe(AdvisorResultBlockParam)
