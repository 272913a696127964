# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class RequestTooLargeErrorObject(CompactModel):
    """The request is over the size limit, 32 MB for a message and 256 MB for a batch; status 413.

    Send less, or refer to files that were uploaded before.
    """

    type: Literal["request_too_large"] = "request_too_large"
    """Always `request_too_large`. It identifies this type of error."""

    message: str
    """Readable description of the error. The wording can change, so branch on `type`."""

    details: _types.ErrorDetails | None = None
    """The cause of the error, if it has a code."""

    _field_decoders = {
        "details": lambda details_: decoders["error_details"](details_) if type(details_) is dict else details_
    }
