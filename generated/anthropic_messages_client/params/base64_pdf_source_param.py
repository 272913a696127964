# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class Base64PDFSourceParam(TypedDict, total=False):
    """A PDF whose bytes are sent within the request.

    They count towards the request's 32 MB; citations give page numbers.
    """

    type: Required[Literal["base64"]]
    """Always `base64`. It identifies this type of source."""

    data: Required[str | _types.Base64FileInput]
    """The PDF file's bytes in base64, without a `data:` prefix. The encoding makes them a third larger."""

    media_type: Required[Literal["application/pdf"]]
    """Always `application/pdf`; other formats must be converted to PDF or text first."""


describe(Base64PDFSourceParam)
