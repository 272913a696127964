# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    ToolSearchToolResultBlockContent: TypeAlias = (
        _types.ToolSearchToolResultErrorObject | _types.ToolSearchToolSearchResultBlock
    )
    """Outcome of a tool search; `type` says whether it found tools or failed."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "ToolSearchToolResultBlockContent",
        lambda: Annotated[
            _types.ToolSearchToolResultErrorObject
            | _types.ToolSearchToolSearchResultBlock
            | UnknownToolSearchToolResultBlockContent,
            Tagged("ToolSearchToolResultBlockContent", "type"),
        ],
    )


class UnknownToolSearchToolResultBlockContent(Unknown):
    """A `ToolSearchToolResultBlockContent` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "tool_search_tool_result_error": "tool_search_tool_result_error_object",
        "tool_search_tool_search_result": "tool_search_tool_search_result_block",
    },
    UnknownToolSearchToolResultBlockContent,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownToolSearchToolResultBlockContent._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownToolSearchToolResultBlockContent._decode(data)
