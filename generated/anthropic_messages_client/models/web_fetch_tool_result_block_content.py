# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    WebFetchToolResultBlockContent: TypeAlias = _types.WebFetchToolResultErrorBlock | _types.WebFetchBlock
    """The result of a fetch: the page, or an error if it failed. `type` identifies the variant."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "WebFetchToolResultBlockContent",
        lambda: Annotated[
            _types.WebFetchToolResultErrorBlock | _types.WebFetchBlock | UnknownWebFetchToolResultBlockContent,
            Tagged("WebFetchToolResultBlockContent", "type"),
        ],
    )


class UnknownWebFetchToolResultBlockContent(Unknown):
    """A `WebFetchToolResultBlockContent` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {"web_fetch_tool_result_error": "web_fetch_tool_result_error_block", "web_fetch_result": "web_fetch_block"},
    UnknownWebFetchToolResultBlockContent,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownWebFetchToolResultBlockContent._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownWebFetchToolResultBlockContent._decode(data)
