# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class Usage(BaseModel):
    """Token usage of one response.

    The whole input is `input_tokens` plus `cache_creation_input_tokens` plus `cache_read_input_tokens`; the
    three are billed at different rates. Counts are what is billed, not what can be counted in the visible
    text.
    """

    input_tokens: int
    """Input tokens neither read from the prompt cache nor written to it; with caching, only the part after the
    last cache mark.
    """

    output_tokens: int
    """Tokens generated, thinking included.

    It is more than the visible text, because the structure of blocks also counts.
    """

    cache_creation: _types.CacheCreation | None = None
    """`cache_creation_input_tokens` split up by lifetime of the cache entry. `null` when not reported."""

    cache_creation_input_tokens: int | None = None
    """Input tokens written to the prompt cache, at a higher price than plain input.

    `null` when not reported.
    """

    cache_read_input_tokens: int | None = None
    """Input tokens read from the prompt cache, at a fraction of the plain price.

    If it stays 0 across turns, the beginning of the prompt changes or is too short to be cached. `null` when
    not reported.
    """

    inference_geo: str | None = None
    """Region in which the model ran, such as `us` or `global`. `null` when not reported."""

    output_tokens_details: _types.OutputTokensDetails | None = None
    """Parts of `output_tokens`. `null` when not reported."""

    server_tool_use: _types.ServerToolUsage | None = None
    """Number of uses of each server tool, billed separately from tokens.

    `null` if no server tool was used.
    """

    service_tier: Literal["batch", "priority", "standard"] | str | None = None
    """Capacity that served the request: `standard`, `priority`, or `batch` for results of a message batch.

    `null` when not reported.
    """

    speed: Literal["fast", "standard"] | str | None = None
    """Speed at which the answer was written: `fast` has its own price. `null` when not reported."""

    fallback_credit: _types.FallbackCreditUsage | None = None
    """Outcome of the request's `fallback_credit_token`. `null` when none was sent."""

    iterations: _types.IterationsUsage | None = None
    """Tokens of each run of a model within the response, in order.

    With several runs, such as a compaction before the answer, their sum can be more than the counts above.
    `null` when not reported.
    """

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            input_tokens_ = data["input_tokens"]
            output_tokens_ = data["output_tokens"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.input_tokens = input_tokens_
        self.output_tokens = output_tokens_
        if len(data) == 2:
            self.cache_creation = None
            self.cache_creation_input_tokens = None
            self.cache_read_input_tokens = None
            self.inference_geo = None
            self.output_tokens_details = None
            self.server_tool_use = None
            self.service_tier = None
            self.speed = None
            self.fallback_credit = None
            self.iterations = None
            self._deviations = 0
            return self
        deviations = 0
        known = 2
        get = data.get
        self.cache_creation = cache_creation_ = get("cache_creation")
        if cache_creation_ is not None:
            known += 1
            self.cache_creation = (
                decoders["cache_creation"](cache_creation_) if type(cache_creation_) is dict else cache_creation_
            )
        elif "cache_creation" in data:
            deviations |= 8
        self.cache_creation_input_tokens = cache_creation_input_tokens_ = get("cache_creation_input_tokens")
        if cache_creation_input_tokens_ is not None:
            known += 1
        elif "cache_creation_input_tokens" in data:
            deviations |= 16
        self.cache_read_input_tokens = cache_read_input_tokens_ = get("cache_read_input_tokens")
        if cache_read_input_tokens_ is not None:
            known += 1
        elif "cache_read_input_tokens" in data:
            deviations |= 32
        self.inference_geo = inference_geo_ = get("inference_geo")
        if inference_geo_ is not None:
            known += 1
        elif "inference_geo" in data:
            deviations |= 64
        self.output_tokens_details = output_tokens_details_ = get("output_tokens_details")
        if output_tokens_details_ is not None:
            known += 1
            self.output_tokens_details = (
                decoders["output_tokens_details"](output_tokens_details_)
                if type(output_tokens_details_) is dict
                else output_tokens_details_
            )
        elif "output_tokens_details" in data:
            deviations |= 128
        self.server_tool_use = server_tool_use_ = get("server_tool_use")
        if server_tool_use_ is not None:
            known += 1
            self.server_tool_use = (
                decoders["server_tool_usage"](server_tool_use_) if type(server_tool_use_) is dict else server_tool_use_
            )
        elif "server_tool_use" in data:
            deviations |= 256
        self.service_tier = service_tier_ = get("service_tier")
        if service_tier_ is not None:
            known += 1
        elif "service_tier" in data:
            deviations |= 512
        self.speed = speed_ = get("speed")
        if speed_ is not None:
            known += 1
        elif "speed" in data:
            deviations |= 1024
        self.fallback_credit = fallback_credit_ = get("fallback_credit")
        if fallback_credit_ is not None:
            known += 1
            self.fallback_credit = (
                decoders["fallback_credit_usage"](fallback_credit_)
                if type(fallback_credit_) is dict
                else fallback_credit_
            )
        elif "fallback_credit" in data:
            deviations |= 2048
        self.iterations = iterations_ = get("iterations")
        if iterations_ is not None:
            known += 1
            self.iterations = (
                [decoders["iterations_usage_item"](item) if type(item) is dict else item for item in iterations_]
                if type(iterations_) is list
                else iterations_
            )
        elif "iterations" in data:
            deviations |= 4096
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(Usage, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"input_tokens": self.input_tokens, "output_tokens": self.output_tokens}
        deviations = self._deviations
        if (cache_creation_ := self.cache_creation) is not None:
            out["cache_creation"] = encode(cache_creation_)
        elif deviations & 8:
            out["cache_creation"] = None
        if (cache_creation_input_tokens_ := self.cache_creation_input_tokens) is not None:
            out["cache_creation_input_tokens"] = cache_creation_input_tokens_
        elif deviations & 16:
            out["cache_creation_input_tokens"] = None
        if (cache_read_input_tokens_ := self.cache_read_input_tokens) is not None:
            out["cache_read_input_tokens"] = cache_read_input_tokens_
        elif deviations & 32:
            out["cache_read_input_tokens"] = None
        if (inference_geo_ := self.inference_geo) is not None:
            out["inference_geo"] = inference_geo_
        elif deviations & 64:
            out["inference_geo"] = None
        if (output_tokens_details_ := self.output_tokens_details) is not None:
            out["output_tokens_details"] = encode(output_tokens_details_)
        elif deviations & 128:
            out["output_tokens_details"] = None
        if (server_tool_use_ := self.server_tool_use) is not None:
            out["server_tool_use"] = encode(server_tool_use_)
        elif deviations & 256:
            out["server_tool_use"] = None
        if (service_tier_ := self.service_tier) is not None:
            out["service_tier"] = service_tier_
        elif deviations & 512:
            out["service_tier"] = None
        if (speed_ := self.speed) is not None:
            out["speed"] = speed_
        elif deviations & 1024:
            out["speed"] = None
        if (fallback_credit_ := self.fallback_credit) is not None:
            out["fallback_credit"] = encode(fallback_credit_)
        elif deviations & 2048:
            out["fallback_credit"] = None
        if (iterations_ := self.iterations) is not None:
            out["iterations"] = encode(iterations_)
        elif deviations & 4096:
            out["iterations"] = None
        if deviations & 7 or own_attributes(self):
            self._complete(out)
        return out
