# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    WebFetchURLSourceToolResults: TypeAlias = (
        _types.WebFetchURLSourceAll
        | _types.WebFetchURLSourceNone
        | _types.WebFetchURLSourceOnly
        | _types.WebFetchURLSourceExcept
    )
    """Tools whose results may supply URLs: `all`, `none`, `only` those listed, or all `except` those listed.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "WebFetchURLSourceToolResults",
        lambda: Annotated[
            _types.WebFetchURLSourceAll
            | _types.WebFetchURLSourceNone
            | _types.WebFetchURLSourceOnly
            | _types.WebFetchURLSourceExcept
            | UnknownWebFetchURLSourceToolResults,
            Tagged("WebFetchURLSourceToolResults", "type"),
        ],
    )


class UnknownWebFetchURLSourceToolResults(Unknown):
    """A `WebFetchURLSourceToolResults` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "all": "web_fetch_url_source_all",
        "none": "web_fetch_url_source_none",
        "only": "web_fetch_url_source_only",
        "except": "web_fetch_url_source_except",
    },
    UnknownWebFetchURLSourceToolResults,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownWebFetchURLSourceToolResults._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownWebFetchURLSourceToolResults._decode(data)
