# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class RateLimitErrorObject(CompactModel):
    """A rate limit of your organization was reached, of requests or of tokens; status 429.

    Wait as long as the `retry-after` header says, then try again.
    """

    type: Literal["rate_limit_error"] = "rate_limit_error"
    """Always `rate_limit_error`. It identifies this type of error."""

    message: str
    """Readable description of the limit that was reached.

    The `anthropic-ratelimit-` headers give the limits as numbers.
    """

    details: _types.ErrorDetails | None = None
    """The cause of the error, if it has a code."""

    _field_decoders = {
        "details": lambda details_: decoders["error_details"](details_) if type(details_) is dict else details_
    }
