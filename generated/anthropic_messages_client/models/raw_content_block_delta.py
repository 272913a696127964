# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    RawContentBlockDelta: TypeAlias = (
        _types.TextDelta
        | _types.InputJSONDelta
        | _types.CitationsDelta
        | _types.ThinkingDelta
        | _types.SignatureDelta
        | _types.CompactionContentBlockDelta
    )
    """A piece of a content block, identified by `type`.

    `text_delta`, `thinking_delta` and `input_json_delta` append to a string, `citations_delta` appends to a
    list, and `signature_delta` and `compaction_delta` replace fields.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "RawContentBlockDelta",
        lambda: Annotated[
            _types.TextDelta
            | _types.InputJSONDelta
            | _types.CitationsDelta
            | _types.ThinkingDelta
            | _types.SignatureDelta
            | _types.CompactionContentBlockDelta
            | UnknownRawContentBlockDelta,
            Tagged("RawContentBlockDelta", "type"),
        ],
    )


class UnknownRawContentBlockDelta(Unknown):
    """A `RawContentBlockDelta` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "text_delta": "text_delta",
        "input_json_delta": "input_json_delta",
        "citations_delta": "citations_delta",
        "thinking_delta": "thinking_delta",
        "signature_delta": "signature_delta",
        "compaction_delta": "compaction_content_block_delta",
    },
    UnknownRawContentBlockDelta,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownRawContentBlockDelta._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownRawContentBlockDelta._decode(data)
