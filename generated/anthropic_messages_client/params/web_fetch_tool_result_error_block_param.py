# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class WebFetchToolResultErrorBlockParam(TypedDict, total=False):
    """A failed web fetch from an earlier answer. Pass back the block unchanged."""

    type: Required[Literal["web_fetch_tool_result_error"]]
    """Always `web_fetch_tool_result_error`. It distinguishes an error from a page."""

    error_code: Required[
        Literal[
            "content_too_large",
            "invalid_tool_input",
            "max_uses_exceeded",
            "too_many_requests",
            "unavailable",
            "unsupported_content_type",
            "url_not_accessible",
            "url_not_allowed",
            "url_not_in_prior_context",
            "url_too_long",
        ]
    ]
    """Why the fetch failed, as received."""


describe(WebFetchToolResultErrorBlockParam)
