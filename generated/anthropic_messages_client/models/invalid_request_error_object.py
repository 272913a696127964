# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class InvalidRequestErrorObject(CompactModel):
    """The request was malformed or broke a rule, such as a missing field or a value out of range; status 400.

    Sent again unchanged, it fails again.
    """

    type: Literal["invalid_request_error"] = "invalid_request_error"
    """Always `invalid_request_error`. It identifies this type of error."""

    message: str
    """Readable description of the problem with the request; often it begins with the field at fault, as in
    `max_tokens: field required`.

    The wording can change.
    """

    details: _types.ErrorDetails | None = None
    """The cause of the error, if it has a code."""

    _field_decoders = {
        "details": lambda details_: decoders["error_details"](details_) if type(details_) is dict else details_
    }
