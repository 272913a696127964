# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    WebFetchURLSourceUserInput: TypeAlias = _types.WebFetchURLSourceAll | _types.WebFetchURLSourceNone
    """User messages that may supply URLs: `all` or `none`."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "WebFetchURLSourceUserInput",
        lambda: Annotated[
            _types.WebFetchURLSourceAll | _types.WebFetchURLSourceNone | UnknownWebFetchURLSourceUserInput,
            Tagged("WebFetchURLSourceUserInput", "type"),
        ],
    )


class UnknownWebFetchURLSourceUserInput(Unknown):
    """A `WebFetchURLSourceUserInput` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {"all": "web_fetch_url_source_all", "none": "web_fetch_url_source_none"}, UnknownWebFetchURLSourceUserInput
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownWebFetchURLSourceUserInput._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownWebFetchURLSourceUserInput._decode(data)
