# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .. import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    ToolSearchToolResultBlockContent: TypeAlias = (
        _types.ToolSearchToolResultErrorObject | _types.ToolSearchToolSearchResultBlock
    )
    """Outcome of a tool search; `type` says whether it found tools or failed."""
else:

    def __getattr__(name: str) -> Any:
        """Return `ToolSearchToolResultBlockContent` for code that inspects annotations at run time, with `UnknownToolSearchToolResultBlockContent`."""
        if name != "ToolSearchToolResultBlockContent":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return Annotated[
            _types.ToolSearchToolResultErrorObject
            | _types.ToolSearchToolSearchResultBlock
            | UnknownToolSearchToolResultBlockContent,
            Tagged("ToolSearchToolResultBlockContent", "type"),
        ]


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
