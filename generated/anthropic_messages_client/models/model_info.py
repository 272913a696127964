# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ModelInfo(BaseModel):
    """A model, and what it can do."""

    id: str
    """Id of the model, to send as `model`."""

    type: Literal["model"] = "model"
    """Always `model`."""

    display_name: str
    """The model's name for people to read."""

    created_at: datetime
    """Release date of the model; the beginning of 1970 if it is not known."""

    lifecycle: Literal["active", "deprecated", "retired"] | str
    """`active` models are for everybody, `deprecated` ones still answer and will be retired, `retired` ones
    answer no more.
    """

    deprecated_at: datetime | None = None
    """When the model was deprecated, the last time if there were several. Null while it is active."""

    retires_at: datetime | None = None
    """Planned retirement date of the model.

    Null if none is planned. A date in the past does not mean that the model is retired; see `lifecycle`.
    """

    line: _types.ModelLine | None = None
    """The line that the model belongs to, whatever its version.

    Null if it belongs to none. Don't guess it from the id.
    """

    max_input_tokens: int | None = None
    """Most tokens that it takes in; the size of its context window."""

    max_tokens: int | None = None
    """The largest `max_tokens` that a request to it can have."""

    capabilities: _types.ModelCapabilities | None = None
    """Capabilities of the model, by name."""

    allowed_fallback_models: list[str] | None = None
    """Ids of the models that `fallbacks` accepts with this model; an empty list if it does not support
    `fallbacks`.

    Null or absent when not reported.
    """

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            id_ = data["id"]
            type_ = data["type"]
            display_name_ = data["display_name"]
            created_at_ = data["created_at"]
            lifecycle_ = data["lifecycle"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.id = id_
        self.type = type_
        self.display_name = display_name_
        self.created_at = decoders["_datetime"](created_at_) if type(created_at_) is str else created_at_
        self.lifecycle = lifecycle_
        if len(data) == 5:
            self.deprecated_at = None
            self.retires_at = None
            self.line = None
            self.max_input_tokens = None
            self.max_tokens = None
            self.capabilities = None
            self.allowed_fallback_models = None
            self._deviations = 0
            return self
        deviations = 0
        known = 5
        get = data.get
        self.deprecated_at = deprecated_at_ = get("deprecated_at")
        if deprecated_at_ is not None:
            known += 1
            self.deprecated_at = (
                decoders["_datetime"](deprecated_at_) if type(deprecated_at_) is str else deprecated_at_
            )
        elif "deprecated_at" in data:
            deviations |= 64
        self.retires_at = retires_at_ = get("retires_at")
        if retires_at_ is not None:
            known += 1
            self.retires_at = decoders["_datetime"](retires_at_) if type(retires_at_) is str else retires_at_
        elif "retires_at" in data:
            deviations |= 128
        self.line = line_ = get("line")
        if line_ is not None:
            known += 1
        elif "line" in data:
            deviations |= 256
        self.max_input_tokens = max_input_tokens_ = get("max_input_tokens")
        if max_input_tokens_ is not None:
            known += 1
        elif "max_input_tokens" in data:
            deviations |= 512
        self.max_tokens = max_tokens_ = get("max_tokens")
        if max_tokens_ is not None:
            known += 1
        elif "max_tokens" in data:
            deviations |= 1024
        self.capabilities = capabilities_ = get("capabilities")
        if capabilities_ is not None:
            known += 1
            self.capabilities = (
                decoders["model_capabilities"](capabilities_) if type(capabilities_) is dict else capabilities_
            )
        elif "capabilities" in data:
            deviations |= 2048
        self.allowed_fallback_models = allowed_fallback_models_ = get("allowed_fallback_models")
        if allowed_fallback_models_ is not None:
            known += 1
        elif "allowed_fallback_models" in data:
            deviations |= 4096
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(ModelInfo, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "id": self.id,
            "type": self.type,
            "display_name": self.display_name,
            "created_at": encode(self.created_at),
            "lifecycle": self.lifecycle,
        }
        deviations = self._deviations
        if (deprecated_at_ := self.deprecated_at) is not None:
            out["deprecated_at"] = encode(deprecated_at_)
        elif deviations & 64:
            out["deprecated_at"] = None
        if (retires_at_ := self.retires_at) is not None:
            out["retires_at"] = encode(retires_at_)
        elif deviations & 128:
            out["retires_at"] = None
        if (line_ := self.line) is not None:
            out["line"] = line_
        elif deviations & 256:
            out["line"] = None
        if (max_input_tokens_ := self.max_input_tokens) is not None:
            out["max_input_tokens"] = max_input_tokens_
        elif deviations & 512:
            out["max_input_tokens"] = None
        if (max_tokens_ := self.max_tokens) is not None:
            out["max_tokens"] = max_tokens_
        elif deviations & 1024:
            out["max_tokens"] = None
        if (capabilities_ := self.capabilities) is not None:
            out["capabilities"] = encode(capabilities_)
        elif deviations & 2048:
            out["capabilities"] = None
        if (allowed_fallback_models_ := self.allowed_fallback_models) is not None:
            out["allowed_fallback_models"] = encode(allowed_fallback_models_)
        elif deviations & 4096:
            out["allowed_fallback_models"] = None
        if deviations & 63 or own_attributes(self):
            self._complete(out)
        return out
