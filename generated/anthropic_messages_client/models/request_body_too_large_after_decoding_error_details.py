# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class RequestBodyTooLargeAfterDecodingErrorDetails(CompactModel):
    """The compressed body of the request is over the size limit after decompression."""

    error_code: Literal["request_body_too_large_after_decoding"] = "request_body_too_large_after_decoding"
    """Always `request_body_too_large_after_decoding`. It identifies this cause."""
