# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class UnsupportedCharsetErrorDetails(CompactModel):
    """The `Content-Type` of the request has a charset other than UTF-8, ISO-8859-1 and US-ASCII."""

    error_code: Literal["unsupported_charset"] = "unsupported_charset"
    """Always `unsupported_charset`. It identifies this cause."""
