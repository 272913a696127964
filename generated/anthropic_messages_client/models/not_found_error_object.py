# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class NotFoundErrorObject(CompactModel):
    """The requested resource, such as a model, a file or a batch, does not exist; status 404.

    A model name that is misspelt or retired is a common cause.
    """

    type: Literal["not_found_error"] = "not_found_error"
    """Always `not_found_error`. It identifies this type of error."""

    message: str
    """Readable description of the missing resource. The wording can change, so branch on `type`."""

    details: _types.ErrorDetails | None = None
    """The cause of the error, if it has a code."""

    _field_decoders = {
        "details": lambda details_: decoders["error_details"](details_) if type(details_) is dict else details_
    }
