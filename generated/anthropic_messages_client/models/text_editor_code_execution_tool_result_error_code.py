# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    TextEditorCodeExecutionToolResultErrorCode: TypeAlias = (
        Literal["execution_time_exceeded", "file_not_found", "invalid_tool_input", "too_many_requests", "unavailable"]
        | str
    )
    """Reason for the failure of a command of the text editor."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "TextEditorCodeExecutionToolResultErrorCode",
        lambda: (
            Literal[
                "execution_time_exceeded", "file_not_found", "invalid_tool_input", "too_many_requests", "unavailable"
            ]
            | str
        ),
    )
