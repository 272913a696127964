"""Values that tools and hooks raise or return to determine the result of a call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


class ToolError(Exception):
    """An error that a tool raises to tell the model what went wrong.

    The content becomes the result of the call, with `is_error`. Other exceptions become a result with their type and
    message.

        raise ToolError("There is no city of that name. Use the English name.")

    Args:
        content: Text, or content blocks such as text and images.
    """

    content: Any

    def __init__(self, content: str | Iterable[Mapping[str, Any]]) -> None:
        self.content = content if isinstance(content, str) else list(content)
        super().__init__(_text_of(self.content))


class ToolDenied(Exception):
    """The decision of a `before_tool` hook not to run a call. The hook returns or raises it.

    Args:
        reason: Text for the model, which becomes the result of the call.
    """

    reason: str

    def __init__(self, reason: str = "The user did not allow this call.") -> None:
        if not isinstance(reason, str):
            raise TypeError(f"`reason` must be a string, not {type(reason).__name__}.")
        super().__init__(reason)
        self.reason = reason


class EndLoop(Exception):
    """A value that a tool returns or raises to end the loop after this turn.

    The other calls of the turn are completed, and no further request is sent. `runner.stop_reason` is `ended_by_tool`.

    Args:
        content: Result of the call, as a tool returns it.
        value: Value for the program, which `runner.end_value` returns.
    """

    content: Any
    value: Any

    def __init__(self, content: Any = None, *, value: Any = None) -> None:
        super().__init__("A tool ended the loop.")
        self.content = content
        self.value = value


def _text_of(content: Any) -> str:
    """Return the text of some content, for `str()` of the exception."""
    if isinstance(content, str):
        return content
    texts = [str(block.get("text") or f"[{block.get('type')}]") for block in content if isinstance(block, Mapping)]
    return " ".join(texts) or "The tool failed."
