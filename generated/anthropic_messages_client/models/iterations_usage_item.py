# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    IterationsUsageItem: TypeAlias = (
        _types.MessageIterationUsage
        | _types.CompactionIterationUsage
        | _types.AdvisorMessageIterationUsage
        | _types.FallbackMessageIterationUsage
    )
    """Tokens of one run of a model: the answer itself (`message`), a compaction, an advisor, or a fallback
    model.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "IterationsUsageItem",
        lambda: Annotated[
            _types.MessageIterationUsage
            | _types.CompactionIterationUsage
            | _types.AdvisorMessageIterationUsage
            | _types.FallbackMessageIterationUsage
            | UnknownIterationsUsageItem,
            Tagged("IterationsUsageItem", "type"),
        ],
    )


class UnknownIterationsUsageItem(Unknown):
    """A `IterationsUsageItem` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "message": "message_iteration_usage",
        "compaction": "compaction_iteration_usage",
        "advisor_message": "advisor_message_iteration_usage",
        "fallback_message": "fallback_message_iteration_usage",
    },
    UnknownIterationsUsageItem,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownIterationsUsageItem._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownIterationsUsageItem._decode(data)
