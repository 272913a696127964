# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from ._model import (
    BaseModel,
    keeping_unknown_fields,
    new,
    own_attributes,
)


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class CacheMissMessagesChanged(BaseModel):
    """Earlier messages differ: an old turn was edited, dropped or inserted, where the new request should only
    add turns at the end.
    """

    type: Literal["messages_changed"] = "messages_changed"
    """Always `messages_changed`. It identifies this type of reason."""

    cache_missed_input_tokens: int
    """Estimate of the input tokens that could not come from the cache because of the change."""

    _fields = (
        ("type", True),
        ("cache_missed_input_tokens", True),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            cache_missed_input_tokens_ = data["cache_missed_input_tokens"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.cache_missed_input_tokens = cache_missed_input_tokens_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "cache_missed_input_tokens": self.cache_missed_input_tokens,
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in CacheMissMessagesChanged._fields)
decode: Callable[[dict[str, Any]], CacheMissMessagesChanged] = CacheMissMessagesChanged._decode
