# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from attrs import define

from ._model import (
    BaseModel,
    keeping_unknown_fields,
    new,
    own_attributes,
)


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class CountTokensContextManagementResponse(BaseModel):
    """Effect of `context_management` on a count."""

    original_input_tokens: int
    """Input tokens before the edits; `input_tokens` is the number after them."""

    _fields = (("original_input_tokens", True),)

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            original_input_tokens_ = data["original_input_tokens"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.original_input_tokens = original_input_tokens_
        self._deviations = 0
        if len(data) != 1:
            self._deviations = 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "original_input_tokens": self.original_input_tokens,
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in CountTokensContextManagementResponse._fields)
decode: Callable[[dict[str, Any]], CountTokensContextManagementResponse] = CountTokensContextManagementResponse._decode
