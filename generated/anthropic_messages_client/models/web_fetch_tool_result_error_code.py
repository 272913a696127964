# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    WebFetchToolResultErrorCode: TypeAlias = (
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
        | str
    )
    """Reason for the failure to read a page or document."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "WebFetchToolResultErrorCode",
        lambda: (
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
            | str
        ),
    )
