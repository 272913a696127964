# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class APIErrorObject(CompactModel):
    """Something failed inside the API, through no fault of the request; status 500. Retry the request."""

    type: Literal["api_error"] = "api_error"
    """Always `api_error`. It identifies this type of error."""

    message: str
    """Readable description of the error. The wording can change, so branch on `type`."""

    details: _types.ErrorDetails | None = None
    """The cause of the error, if it has a code."""

    _field_decoders = {
        "details": lambda details_: decoders["error_details"](details_) if type(details_) is dict else details_
    }
