# Rendered by `make generate`. Do not edit.
"""The way in which each type of delta changes the object that is streamed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .models._model import new
from .models.input_json_delta import InputJSONDelta
from .models.raw_content_block_delta_event import RawContentBlockDeltaEvent
from .models.text_delta import TextDelta
from .models.thinking_delta import ThinkingDelta

DeltaRule = tuple[str, str, str, bool]
"""The field of a delta, the operation, the changed field, and True if the field of the delta can be null or absent.

The changed field is an empty string if the whole object is changed. These are the operations:

- `append`: append a string. Null changes nothing.
- `append_item`: append an item to an array. Null changes nothing.
- `extend`: append all items of an array. Null changes nothing.
- `append_json`: append a piece of the JSON text of the changed field. Null changes nothing.
- `replace`: set the field, also to null.
- `merge`: set the field, or the fields of an object. Null changes nothing.

An absent field changes nothing.
"""

DELTAS: dict[str, tuple[DeltaRule, ...]] = {
    "message_delta": (
        ("delta", "merge", "", False),
        ("usage", "merge", "usage", False),
        ("context_management", "merge", "context_management", True),
        ("input_transformations", "merge", "input_transformations", True),
    ),
    "text_delta": (("text", "append", "text", False),),
    "input_json_delta": (("partial_json", "append_json", "input", False),),
    "citations_delta": (("citation", "append_item", "citations", False),),
    "thinking_delta": (("thinking", "append", "thinking", False),),
    "signature_delta": (("signature", "replace", "signature", False),),
    "compaction_delta": (
        ("content", "replace", "content", True),
        ("encrypted_content", "replace", "encrypted_content", True),
    ),
}
"""Rules by the type of the delta."""

# Nearly all events of a stream are created here, so each has a function without a loop or a condition.


def _text_delta(index_: Any, text: str) -> RawContentBlockDeltaEvent:
    event = new(RawContentBlockDeltaEvent)
    event.delta = delta = new(TextDelta)
    event.type = "content_block_delta"
    event.index = index_
    delta.type = "text_delta"
    delta.text = text
    event._deviations = delta._deviations = 0
    return event


def _input_json_delta(index_: Any, text: str) -> RawContentBlockDeltaEvent:
    event = new(RawContentBlockDeltaEvent)
    event.delta = delta = new(InputJSONDelta)
    event.type = "content_block_delta"
    event.index = index_
    delta.type = "input_json_delta"
    delta.partial_json = text
    event._deviations = delta._deviations = 0
    return event


def _thinking_delta(index_: Any, text: str) -> RawContentBlockDeltaEvent:
    event = new(RawContentBlockDeltaEvent)
    event.delta = delta = new(ThinkingDelta)
    event.type = "content_block_delta"
    event.index = index_
    delta.type = "thinking_delta"
    delta.thinking = text
    delta.estimated_tokens = None
    event._deviations = delta._deviations = 0
    return event


TEXT_DELTA_EVENTS: dict[str, Callable[..., Any]] = {
    "text_delta": _text_delta,
    "input_json_delta": _input_json_delta,
    "thinking_delta": _thinking_delta,
}
"""Functions that return the event of a delta with only a string, by the type of the delta.

The arguments are the other required fields of the event, and the string.
"""
