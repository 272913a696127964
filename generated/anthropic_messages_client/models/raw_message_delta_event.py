# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class RawMessageDeltaEvent(BaseModel):
    """Changes to the message itself, after its last block: why it stopped, and the counts of tokens.

    Usually there is one, but there can be more.
    """

    type: Literal["message_delta"] = "message_delta"
    """Always `message_delta`. It identifies this type of event."""

    delta: _types.Delta
    """Fields of the message that now have their value, `stop_reason` above all."""

    usage: _types.MessageDeltaUsage
    """Totals for the whole message so far; they replace earlier counts and are not to be added to them."""

    context_management: _types.ContextManagementResponse | None = None
    """The edits that `context_management` of the request made.

    `null` when it was not sent, or not reported.
    """

    input_transformations: list[_types.InputTransformation] | None = None
    """Blocks of the request's `messages` that failed a check, in the order of the request: what was removed from
    the prompt, and what the model saw all the same.

    `null` when not reported.
    """

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            delta_ = data["delta"]
            usage_ = data["usage"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.delta = decoders["delta"](delta_) if type(delta_) is dict else delta_
        self.usage = decoders["message_delta_usage"](usage_) if type(usage_) is dict else usage_
        if len(data) == 3:
            self.context_management = None
            self.input_transformations = None
            self._deviations = 0
            return self
        deviations = 0
        known = 3
        get = data.get
        self.context_management = context_management_ = get("context_management")
        if context_management_ is not None:
            known += 1
            self.context_management = (
                decoders["context_management_response"](context_management_)
                if type(context_management_) is dict
                else context_management_
            )
        elif "context_management" in data:
            deviations |= 16
        self.input_transformations = input_transformations_ = get("input_transformations")
        if input_transformations_ is not None:
            known += 1
            self.input_transformations = (
                [
                    decoders["input_transformation"](item) if type(item) is dict else item
                    for item in input_transformations_
                ]
                if type(input_transformations_) is list
                else input_transformations_
            )
        elif "input_transformations" in data:
            deviations |= 32
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(RawMessageDeltaEvent, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "delta": encode(self.delta), "usage": encode(self.usage)}
        deviations = self._deviations
        if (context_management_ := self.context_management) is not None:
            out["context_management"] = encode(context_management_)
        elif deviations & 16:
            out["context_management"] = None
        if (input_transformations_ := self.input_transformations) is not None:
            out["input_transformations"] = encode(input_transformations_)
        elif deviations & 32:
            out["input_transformations"] = None
        if deviations & 15 or own_attributes(self):
            self._complete(out)
        return out
