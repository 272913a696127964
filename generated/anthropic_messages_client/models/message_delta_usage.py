# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class MessageDeltaUsage(BaseModel):
    """Token counts at this point of the stream.

    Each is the total for the message so far, so the last one counts; where a count is null or absent, keep
    the value that you had.
    """

    output_tokens: int
    """Tokens generated so far, thinking included; a running total, so don't add up the values of several events.
    """

    cache_creation_input_tokens: int | None = None
    """Input tokens written to the cache, in total; not counted in `input_tokens`."""

    cache_read_input_tokens: int | None = None
    """Input tokens read from the cache, in total; not counted in `input_tokens`."""

    input_tokens: int | None = None
    """Input tokens that were neither read from the cache nor written to it, in total.

    Can be more than `message_start` said, since the model also reads the results of server tools.
    """

    output_tokens_details: _types.OutputTokensDetails | None = None
    """Parts of `output_tokens`, such as the tokens for thinking."""

    server_tool_use: _types.ServerToolUsage | None = None
    """Numbers of uses of server tools that are counted by request, such as web search; null or absent if there
    is nothing to report.
    """

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
            output_tokens_ = data["output_tokens"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.output_tokens = output_tokens_
        if len(data) == 1:
            self.cache_creation_input_tokens = None
            self.cache_read_input_tokens = None
            self.input_tokens = None
            self.output_tokens_details = None
            self.server_tool_use = None
            self.fallback_credit = None
            self.iterations = None
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
        self.input_tokens = input_tokens_ = get("input_tokens")
        if input_tokens_ is not None:
            known += 1
        elif "input_tokens" in data:
            deviations |= 16
        self.output_tokens_details = output_tokens_details_ = get("output_tokens_details")
        if output_tokens_details_ is not None:
            known += 1
            self.output_tokens_details = (
                decoders["output_tokens_details"](output_tokens_details_)
                if type(output_tokens_details_) is dict
                else output_tokens_details_
            )
        elif "output_tokens_details" in data:
            deviations |= 32
        self.server_tool_use = server_tool_use_ = get("server_tool_use")
        if server_tool_use_ is not None:
            known += 1
            self.server_tool_use = (
                decoders["server_tool_usage"](server_tool_use_) if type(server_tool_use_) is dict else server_tool_use_
            )
        elif "server_tool_use" in data:
            deviations |= 64
        self.fallback_credit = fallback_credit_ = get("fallback_credit")
        if fallback_credit_ is not None:
            known += 1
            self.fallback_credit = (
                decoders["fallback_credit_usage"](fallback_credit_)
                if type(fallback_credit_) is dict
                else fallback_credit_
            )
        elif "fallback_credit" in data:
            deviations |= 128
        self.iterations = iterations_ = get("iterations")
        if iterations_ is not None:
            known += 1
            self.iterations = (
                [decoders["iterations_usage_item"](item) if type(item) is dict else item for item in iterations_]
                if type(iterations_) is list
                else iterations_
            )
        elif "iterations" in data:
            deviations |= 256
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(MessageDeltaUsage, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"output_tokens": self.output_tokens}
        deviations = self._deviations
        if (cache_creation_input_tokens_ := self.cache_creation_input_tokens) is not None:
            out["cache_creation_input_tokens"] = cache_creation_input_tokens_
        elif deviations & 4:
            out["cache_creation_input_tokens"] = None
        if (cache_read_input_tokens_ := self.cache_read_input_tokens) is not None:
            out["cache_read_input_tokens"] = cache_read_input_tokens_
        elif deviations & 8:
            out["cache_read_input_tokens"] = None
        if (input_tokens_ := self.input_tokens) is not None:
            out["input_tokens"] = input_tokens_
        elif deviations & 16:
            out["input_tokens"] = None
        if (output_tokens_details_ := self.output_tokens_details) is not None:
            out["output_tokens_details"] = encode(output_tokens_details_)
        elif deviations & 32:
            out["output_tokens_details"] = None
        if (server_tool_use_ := self.server_tool_use) is not None:
            out["server_tool_use"] = encode(server_tool_use_)
        elif deviations & 64:
            out["server_tool_use"] = None
        if (fallback_credit_ := self.fallback_credit) is not None:
            out["fallback_credit"] = encode(fallback_credit_)
        elif deviations & 128:
            out["fallback_credit"] = None
        if (iterations_ := self.iterations) is not None:
            out["iterations"] = encode(iterations_)
        elif deviations & 256:
            out["iterations"] = None
        if deviations & 3 or own_attributes(self):
            self._complete(out)
        return out
