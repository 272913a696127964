# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, joined_text, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class Message(BaseModel):
    """The model's turn.

    Look at `stop_reason` before you use the `content`: the answer can be complete, cut off, refused, or
    waiting for tool results. To go on, append the turn to `messages` with its `role` and `content`, and add
    yours.
    """

    id: str
    """Id of this message; its form and length may change, so treat it as opaque.

    `diagnostics.previous_message_id` of a later request can name it.
    """

    type: Literal["message"] = "message"
    """Always `message`."""

    role: Literal["assistant"] = "assistant"
    """Always `assistant`, so that the message can be used in `messages` unchanged."""

    model: _types.Model
    """The model that answered. For an alias in the request, this can be the dated snapshot behind it."""

    content: list[_types.ContentBlock]
    """The answer's blocks in the order in which they were written.

    There can be several `text` blocks, or none at all, as after a refusal; pick blocks by `type`, not by
    position.
    """

    stop_reason: _types.StopReason | None = None
    """Why the model stopped.

    `null` only at the start of a stream, in `message_start`; the reason follows in `message_delta`.
    """

    stop_sequence: str | None = None
    """Which of the request's `stop_sequences` ended the answer; it is not part of the text.

    `null` when none did.
    """

    stop_details: _types.RefusalStopDetails | None = None
    """More on a refusal. `null` for every other `stop_reason`, and possible after a refusal too."""

    usage: _types.Usage
    """Tokens and server tools that this answer took: the basis of its price and of rate limits."""

    container: _types.Container | None = None
    """The container in which code ran; send its `id` with the next request to go on in it.

    `null` when there was none.
    """

    diagnostics: _types.Diagnostics | None = None
    """Position where this request differs from the one named in its `diagnostics`.

    `null` when diagnostics were not requested, when there was nothing to compare with, or when no difference
    was found.
    """

    context_management: _types.ContextManagementResponse | None = None
    """The edits that `context_management` of the request made.

    `null` when it was not sent, or not reported.
    """

    input_transformations: list[_types.InputTransformation] | None = None
    """Blocks of the request's `messages` that failed a check, in the order of the request: what was removed from
    the prompt, and what the model saw all the same.

    `null` when not reported.
    """

    @property
    def text(self) -> str:
        """The joined `text` of all items of `content` with the type `text`.

        It is an empty string if there are none. It is no field, so it is not part of `to_dict()`.
        """
        return joined_text(self.content, "text", "text")

    def to_param(self) -> _types.AssistantMessageParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.AssistantMessageParam = self._to_param()
        return param

    _input_fields = (("role", True), ("content", True))
    _input_open = False

    _field_decoders = {
        "id": None,
        "type": None,
        "role": None,
        "model": None,
        "stop_reason": None,
        "stop_sequence": None,
        "stop_details": lambda stop_details_: (
            decoders["refusal_stop_details"](stop_details_) if type(stop_details_) is dict else stop_details_
        ),
        "usage": lambda usage_: decoders["usage"](usage_) if type(usage_) is dict else usage_,
        "container": lambda container_: decoders["container"](container_) if type(container_) is dict else container_,
        "diagnostics": lambda diagnostics_: (
            decoders["diagnostics"](diagnostics_) if type(diagnostics_) is dict else diagnostics_
        ),
        "context_management": lambda context_management_: (
            decoders["context_management_response"](context_management_)
            if type(context_management_) is dict
            else context_management_
        ),
        "input_transformations": lambda input_transformations_: (
            [decoders["input_transformation"](item) if type(item) is dict else item for item in input_transformations_]
            if type(input_transformations_) is list
            else input_transformations_
        ),
    }

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            id_ = data["id"]
            type_ = data["type"]
            role_ = data["role"]
            model_ = data["model"]
            content_ = data["content"]
            usage_ = data["usage"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.id = id_
        self.type = type_
        self.role = role_
        self.model = model_
        self.content = (
            [decoders["content_block"](item) if type(item) is dict else item for item in content_]
            if type(content_) is list
            else content_
        )
        self.usage = decoders["usage"](usage_) if type(usage_) is dict else usage_
        if len(data) == 6:
            self.stop_reason = None
            self.stop_sequence = None
            self.stop_details = None
            self.container = None
            self.diagnostics = None
            self.context_management = None
            self.input_transformations = None
            self._deviations = 0
            return self
        deviations = 0
        known = 6
        get = data.get
        self.stop_reason = stop_reason_ = get("stop_reason")
        if stop_reason_ is not None:
            known += 1
        elif "stop_reason" in data:
            deviations |= 64
        self.stop_sequence = stop_sequence_ = get("stop_sequence")
        if stop_sequence_ is not None:
            known += 1
        elif "stop_sequence" in data:
            deviations |= 128
        self.stop_details = stop_details_ = get("stop_details")
        if stop_details_ is not None:
            known += 1
            self.stop_details = (
                decoders["refusal_stop_details"](stop_details_) if type(stop_details_) is dict else stop_details_
            )
        elif "stop_details" in data:
            deviations |= 256
        self.container = container_ = get("container")
        if container_ is not None:
            known += 1
            self.container = decoders["container"](container_) if type(container_) is dict else container_
        elif "container" in data:
            deviations |= 1024
        self.diagnostics = diagnostics_ = get("diagnostics")
        if diagnostics_ is not None:
            known += 1
            self.diagnostics = decoders["diagnostics"](diagnostics_) if type(diagnostics_) is dict else diagnostics_
        elif "diagnostics" in data:
            deviations |= 2048
        self.context_management = context_management_ = get("context_management")
        if context_management_ is not None:
            known += 1
            self.context_management = (
                decoders["context_management_response"](context_management_)
                if type(context_management_) is dict
                else context_management_
            )
        elif "context_management" in data:
            deviations |= 4096
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
            deviations |= 8192
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(Message, data)
        self._deviations = deviations
        return self

    @classmethod
    def _decode_lazily(cls, data: dict[str, Any]) -> Self:
        try:
            content_ = data["content"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.content = (
            [decoders["content_block"](item) if type(item) is dict else item for item in content_]
            if type(content_) is list
            else content_
        )
        self._data = data
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "id": self.id,
            "type": self.type,
            "role": self.role,
            "model": self.model,
            "content": encode(self.content),
            "usage": encode(self.usage),
        }
        deviations = self._deviations
        if (stop_reason_ := self.stop_reason) is not None:
            out["stop_reason"] = stop_reason_
        elif deviations & 64:
            out["stop_reason"] = None
        if (stop_sequence_ := self.stop_sequence) is not None:
            out["stop_sequence"] = stop_sequence_
        elif deviations & 128:
            out["stop_sequence"] = None
        if (stop_details_ := self.stop_details) is not None:
            out["stop_details"] = encode(stop_details_)
        elif deviations & 256:
            out["stop_details"] = None
        if (container_ := self.container) is not None:
            out["container"] = encode(container_)
        elif deviations & 1024:
            out["container"] = None
        if (diagnostics_ := self.diagnostics) is not None:
            out["diagnostics"] = encode(diagnostics_)
        elif deviations & 2048:
            out["diagnostics"] = None
        if (context_management_ := self.context_management) is not None:
            out["context_management"] = encode(context_management_)
        elif deviations & 4096:
            out["context_management"] = None
        if (input_transformations_ := self.input_transformations) is not None:
            out["input_transformations"] = encode(input_transformations_)
        elif deviations & 8192:
            out["input_transformations"] = None
        if deviations & 575 or own_attributes(self):
            self._complete(out)
        return out
