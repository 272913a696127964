# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class MessageTokensCount(BaseModel):
    """Size of a prompt in tokens.

    An estimate: the input that a real request is billed for may differ by a little.
    """

    input_tokens: int
    """Input tokens of messages, system prompt and tools."""

    cache_creation_input_tokens: int | None = None
    """Input tokens written to the prompt cache, if they are counted separately; otherwise `null` or absent.
    """

    cache_read_input_tokens: int | None = None
    """Input tokens read from the prompt cache, if they are counted separately; otherwise `null` or absent."""

    context_management: _types.CountTokensContextManagementResponse | None = None
    """Effect of the request's `context_management`. `null` when it was not sent."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            input_tokens_ = data["input_tokens"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.input_tokens = input_tokens_
        if len(data) == 1:
            self.cache_creation_input_tokens = None
            self.cache_read_input_tokens = None
            self.context_management = None
            self._deviations = 0
            return self
        deviations = 0
        known = 1
        get = data.get
        self.cache_creation_input_tokens = cache_creation_input_tokens_ = get("cache_creation_input_tokens")
        if cache_creation_input_tokens_ is not None:
            known += 1
        elif "cache_creation_input_tokens" in data:
            deviations |= 4
        self.cache_read_input_tokens = cache_read_input_tokens_ = get("cache_read_input_tokens")
        if cache_read_input_tokens_ is not None:
            known += 1
        elif "cache_read_input_tokens" in data:
            deviations |= 8
        self.context_management = context_management_ = get("context_management")
        if context_management_ is not None:
            known += 1
            self.context_management = (
                decoders["count_tokens_context_management_response"](context_management_)
                if type(context_management_) is dict
                else context_management_
            )
        elif "context_management" in data:
            deviations |= 16
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(MessageTokensCount, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"input_tokens": self.input_tokens}
        deviations = self._deviations
        if (cache_creation_input_tokens_ := self.cache_creation_input_tokens) is not None:
            out["cache_creation_input_tokens"] = cache_creation_input_tokens_
        elif deviations & 4:
            out["cache_creation_input_tokens"] = None
        if (cache_read_input_tokens_ := self.cache_read_input_tokens) is not None:
            out["cache_read_input_tokens"] = cache_read_input_tokens_
        elif deviations & 8:
            out["cache_read_input_tokens"] = None
        if (context_management_ := self.context_management) is not None:
            out["context_management"] = encode(context_management_)
        elif deviations & 16:
            out["context_management"] = None
        if deviations & 3 or own_attributes(self):
            self._complete(out)
        return out
