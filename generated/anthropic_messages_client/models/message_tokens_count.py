# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Any, Self

from attrs import define

from ._model import BaseModel


@define(eq=False, repr=False, kw_only=True)
class MessageTokensCount(BaseModel):
    """Size of a prompt in tokens. An estimate: the input that a real request is billed for may differ by a
    little."""

    input_tokens: int
    """Input tokens of messages, system prompt and tools."""

    cache_creation_input_tokens: int | None = None
    """Input tokens that belong to writing the prompt cache, where the count tells them apart; `null` or absent
    where it doesn't."""

    cache_read_input_tokens: int | None = None
    """Input tokens that belong to reading the prompt cache, where the count tells them apart; `null` or absent
    where it doesn't."""

    _fields = (
        ("input_tokens", True),
        ("cache_creation_input_tokens", False),
        ("cache_read_input_tokens", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            input_tokens_ = data["input_tokens"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = object.__new__(cls)
        self.input_tokens = input_tokens_
        get = data.get
        deviations = 0
        self.cache_creation_input_tokens = cache_creation_input_tokens_ = get("cache_creation_input_tokens")
        if cache_creation_input_tokens_ is None and "cache_creation_input_tokens" in data:
            deviations |= 2
        self.cache_read_input_tokens = cache_read_input_tokens_ = get("cache_read_input_tokens")
        if cache_read_input_tokens_ is None and "cache_read_input_tokens" in data:
            deviations |= 4
        self._deviations = deviations
        self._unknown = None if _NAMES.issuperset(data) else {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def to_dict(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "input_tokens": self.input_tokens,
        }
        if self.cache_creation_input_tokens is not None:
            out["cache_creation_input_tokens"] = self.cache_creation_input_tokens
        if self.cache_read_input_tokens is not None:
            out["cache_read_input_tokens"] = self.cache_read_input_tokens
        if self._deviations or self._unknown:
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in MessageTokensCount._fields)
decode = MessageTokensCount._decode
