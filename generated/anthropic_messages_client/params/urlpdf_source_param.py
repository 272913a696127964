# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class URLPDFSourceParam(TypedDict, total=False):
    """A PDF that the API fetches from the web when it handles the request."""

    type: Required[Literal["url"]]
    """Always `url`. It identifies this type of source."""

    url: Required[str]
    """Address of the PDF. The API must be able to reach it without a login; otherwise the request fails."""


describe(URLPDFSourceParam)
