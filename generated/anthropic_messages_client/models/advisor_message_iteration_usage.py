# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from .. import types as _types
from ._model import (
    BaseModel,
    decoders,
    encode,
    keeping_unknown_fields,
    new,
    own_attributes,
)


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class AdvisorMessageIterationUsage(BaseModel):
    """Tokens of a run of the advisor, which is billed at the rates of its own model."""

    type: Literal["advisor_message"] = "advisor_message"
    """Always `advisor_message`. It identifies this type of iteration."""

    cache_creation_input_tokens: int
    """Input tokens written to the prompt cache."""

    cache_read_input_tokens: int
    """Input tokens read from the prompt cache."""

    input_tokens: int
    """Input tokens neither read from the prompt cache nor written to it."""

    model: _types.Model
    """The model that ran."""

    output_tokens: int
    """Tokens generated."""

    cache_creation: _types.CacheCreation | None = None
    """`cache_creation_input_tokens` split up by lifetime of the cache entry. Null when not reported."""

    _fields = (
        ("type", True),
        ("cache_creation_input_tokens", True),
        ("cache_read_input_tokens", True),
        ("input_tokens", True),
        ("model", True),
        ("output_tokens", True),
        ("cache_creation", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            cache_creation_input_tokens_ = data["cache_creation_input_tokens"]
            cache_read_input_tokens_ = data["cache_read_input_tokens"]
            input_tokens_ = data["input_tokens"]
            model_ = data["model"]
            output_tokens_ = data["output_tokens"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.cache_creation_input_tokens = cache_creation_input_tokens_
        self.cache_read_input_tokens = cache_read_input_tokens_
        self.input_tokens = input_tokens_
        self.model = model_
        self.output_tokens = output_tokens_
        if len(data) == 6:  # The object has no optional and no unknown fields.
            self.cache_creation = None
            self._deviations = 0
            return self
        deviations = 0
        known = 6
        get = data.get
        self.cache_creation = cache_creation_ = get("cache_creation")
        if cache_creation_ is not None:
            known += 1
            self.cache_creation = (
                decoders["cache_creation"](cache_creation_) if type(cache_creation_) is dict else cache_creation_
            )
        elif "cache_creation" in data:
            known += 1
            deviations |= 128
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "cache_creation_input_tokens": self.cache_creation_input_tokens,
            "cache_read_input_tokens": self.cache_read_input_tokens,
            "input_tokens": self.input_tokens,
            "model": self.model,
            "output_tokens": self.output_tokens,
        }
        deviations = self._deviations
        if (cache_creation_ := self.cache_creation) is not None:
            out["cache_creation"] = encode(cache_creation_)
        elif deviations & 128:
            out["cache_creation"] = None
        if deviations & 127 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in AdvisorMessageIterationUsage._fields)
decode: Callable[[dict[str, Any]], AdvisorMessageIterationUsage] = AdvisorMessageIterationUsage._decode
