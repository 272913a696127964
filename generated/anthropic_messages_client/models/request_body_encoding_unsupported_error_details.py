# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class RequestBodyEncodingUnsupportedErrorDetails(CompactModel):
    """The API does not support the `Content-Encoding` of the request."""

    error_code: Literal["request_body_encoding_unsupported"] = "request_body_encoding_unsupported"
    """Always `request_body_encoding_unsupported`. It identifies this cause."""
