# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    AdvisorToolResultBlockContent: TypeAlias = (
        _types.AdvisorToolResultErrorObject | _types.AdvisorResultBlock | _types.AdvisorRedactedResultBlock
    )
    """Outcome of a call of the advisor; `type` says whether it is advice or an error."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "AdvisorToolResultBlockContent",
        lambda: Annotated[
            _types.AdvisorToolResultErrorObject
            | _types.AdvisorResultBlock
            | _types.AdvisorRedactedResultBlock
            | UnknownAdvisorToolResultBlockContent,
            Tagged("AdvisorToolResultBlockContent", "type"),
        ],
    )


class UnknownAdvisorToolResultBlockContent(Unknown):
    """A `AdvisorToolResultBlockContent` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "advisor_tool_result_error": "advisor_tool_result_error_object",
        "advisor_result": "advisor_result_block",
        "advisor_redacted_result": "advisor_redacted_result_block",
    },
    UnknownAdvisorToolResultBlockContent,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownAdvisorToolResultBlockContent._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownAdvisorToolResultBlockContent._decode(data)
