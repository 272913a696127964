# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from attrs import define

from ._model import (
    CompactModel,
    keeping_unknown_fields,
)


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class APIErrorObject(CompactModel):
    """Something failed inside the API, through no fault of the request; status 500. Retry the request."""

    type: Literal["api_error"] = "api_error"
    """Always `api_error`. It identifies this type of error."""

    message: str
    """Readable description of the error. The wording can change, so branch on `type`."""

    _fields = (("type", True), ("message", True))


decode: Callable[[dict[str, Any]], APIErrorObject] = APIErrorObject._decode
