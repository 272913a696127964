# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class CacheCreation(BaseModel):
    """Input tokens written to the prompt cache, by lifetime of the entry; the two lifetimes differ in price."""

    ephemeral_1h_input_tokens: int
    """Tokens written to entries with `ttl` `1h`."""

    ephemeral_5m_input_tokens: int
    """Tokens written to entries with `ttl` `5m`."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            ephemeral_1h_input_tokens_ = data["ephemeral_1h_input_tokens"]
            ephemeral_5m_input_tokens_ = data["ephemeral_5m_input_tokens"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.ephemeral_1h_input_tokens = ephemeral_1h_input_tokens_
        self.ephemeral_5m_input_tokens = ephemeral_5m_input_tokens_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(CacheCreation, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "ephemeral_1h_input_tokens": self.ephemeral_1h_input_tokens,
            "ephemeral_5m_input_tokens": self.ephemeral_5m_input_tokens,
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
