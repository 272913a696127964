# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    BashCodeExecutionToolResultErrorCode: TypeAlias = (
        Literal[
            "execution_time_exceeded", "invalid_tool_input", "output_file_too_large", "too_many_requests", "unavailable"
        ]
        | str
    )
    """Reason for the failure of a shell command."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "BashCodeExecutionToolResultErrorCode",
        lambda: (
            Literal[
                "execution_time_exceeded",
                "invalid_tool_input",
                "output_file_too_large",
                "too_many_requests",
                "unavailable",
            ]
            | str
        ),
    )
