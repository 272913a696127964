# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    BashCodeExecutionToolResultBlockContent: TypeAlias = (
        _types.BashCodeExecutionToolResultErrorObject | _types.BashCodeExecutionResultBlock
    )
    """Outcome of a shell command; `type` says whether it is a result or an error."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "BashCodeExecutionToolResultBlockContent",
        lambda: Annotated[
            _types.BashCodeExecutionToolResultErrorObject
            | _types.BashCodeExecutionResultBlock
            | UnknownBashCodeExecutionToolResultBlockContent,
            Tagged("BashCodeExecutionToolResultBlockContent", "type"),
        ],
    )


class UnknownBashCodeExecutionToolResultBlockContent(Unknown):
    """A `BashCodeExecutionToolResultBlockContent` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "bash_code_execution_tool_result_error": "bash_code_execution_tool_result_error_object",
        "bash_code_execution_result": "bash_code_execution_result_block",
    },
    UnknownBashCodeExecutionToolResultBlockContent,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownBashCodeExecutionToolResultBlockContent._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownBashCodeExecutionToolResultBlockContent._decode(data)
