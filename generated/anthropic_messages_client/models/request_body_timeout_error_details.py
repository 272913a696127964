# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class RequestBodyTimeoutErrorDetails(CompactModel):
    """The body of the request did not arrive in time. Nothing was done."""

    error_code: Literal["request_body_timeout"] = "request_body_timeout"
    """Always `request_body_timeout`. It identifies this cause."""
