# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class BashCodeExecutionToolResultErrorParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["bash_code_execution_tool_result_error"]]
    """TODO."""

    error_code: Required[
        Literal[
            "execution_time_exceeded", "invalid_tool_input", "output_file_too_large", "too_many_requests", "unavailable"
        ]
    ]
    """TODO."""
