# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    CacheMissReason: TypeAlias = (
        _types.CacheMissModelChanged
        | _types.CacheMissSystemChanged
        | _types.CacheMissToolsChanged
        | _types.CacheMissMessagesChanged
        | _types.CacheMissPreviousMessageNotFound
        | _types.CacheMissUnavailable
    )
    """The first difference between the earlier request and this one, or the reason why it could not be
    determined.

    There may be further differences.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "CacheMissReason",
        lambda: Annotated[
            _types.CacheMissModelChanged
            | _types.CacheMissSystemChanged
            | _types.CacheMissToolsChanged
            | _types.CacheMissMessagesChanged
            | _types.CacheMissPreviousMessageNotFound
            | _types.CacheMissUnavailable
            | UnknownCacheMissReason,
            Tagged("CacheMissReason", "type"),
        ],
    )


class UnknownCacheMissReason(Unknown):
    """A `CacheMissReason` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "model_changed": "cache_miss_model_changed",
        "system_changed": "cache_miss_system_changed",
        "tools_changed": "cache_miss_tools_changed",
        "messages_changed": "cache_miss_messages_changed",
        "previous_message_not_found": "cache_miss_previous_message_not_found",
        "unavailable": "cache_miss_unavailable",
    },
    UnknownCacheMissReason,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownCacheMissReason._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownCacheMissReason._decode(data)
