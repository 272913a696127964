# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    WebSearchToolResultErrorCode: TypeAlias = (
        Literal[
            "invalid_tool_input",
            "max_uses_exceeded",
            "query_too_long",
            "request_too_large",
            "too_many_requests",
            "unavailable",
        ]
        | str
    )
    """Reason for the failure of a web search."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "WebSearchToolResultErrorCode",
        lambda: (
            Literal[
                "invalid_tool_input",
                "max_uses_exceeded",
                "query_too_long",
                "request_too_large",
                "too_many_requests",
                "unavailable",
            ]
            | str
        ),
    )
