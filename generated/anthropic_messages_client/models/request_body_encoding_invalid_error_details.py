# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class RequestBodyEncodingInvalidErrorDetails(CompactModel):
    """The body of the request cannot be decoded as its `Content-Encoding` says."""

    error_code: Literal["request_body_encoding_invalid"] = "request_body_encoding_invalid"
    """Always `request_body_encoding_invalid`. It identifies this cause."""
