# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class WebSearchToolRequestErrorObjectParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["web_search_tool_result_error"]]
    """TODO."""

    error_code: Required[
        Literal[
            "invalid_tool_input",
            "max_uses_exceeded",
            "query_too_long",
            "request_too_large",
            "too_many_requests",
            "unavailable",
        ]
    ]
    """TODO."""
