# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class GatewayTimeoutErrorObject(CompactModel):
    """The request took too long and was given up; status 504.

    For long answers, streaming or a batch is the surer way.
    """

    type: Literal["timeout_error"] = "timeout_error"
    """Always `timeout_error`. It identifies this type of error."""

    message: str
    """Readable description of the error. The wording can change, so branch on `type`."""

    details: _types.ErrorDetails | None = None
    """The cause of the error, if it has a code."""

    _field_decoders = {
        "details": lambda details_: decoders["error_details"](details_) if type(details_) is dict else details_
    }
