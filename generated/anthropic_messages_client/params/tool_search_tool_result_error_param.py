# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class ToolSearchToolResultErrorParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["tool_search_tool_result_error"]]
    """TODO."""

    error_code: Required[Literal["execution_time_exceeded", "invalid_tool_input", "too_many_requests", "unavailable"]]
    """TODO."""

    error_message: str | None
    """TODO."""
