# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class Delta(BaseModel):
    """Fields of the message that are settled only at its end.

    One that is absent leaves the message's value as it was.
    """

    container: _types.Container | None = None
    """The container that the code execution tool used, with its expiry; null or absent if there was none.

    Send its `id` in the next request to go on working in it.
    """

    stop_details: _types.RefusalStopDetails | None = None
    """More about a refusal; null or absent unless `stop_reason` is `refusal`."""

    stop_reason: _types.StopReason | None = None
    """Why the model stopped. It is null on the message until a `message_delta` sets it here."""

    stop_sequence: str | None = None
    """The entry of `stop_sequences` that the model wrote; null unless `stop_reason` is `stop_sequence`.

    It is not part of the text.
    """

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        self = new(cls)
        deviations = 0
        known = 0
        get = data.get
        self.container = container_ = get("container")
        if container_ is not None:
            known += 1
            self.container = decoders["container"](container_) if type(container_) is dict else container_
        elif "container" in data:
            deviations |= 2
        self.stop_details = stop_details_ = get("stop_details")
        if stop_details_ is not None:
            known += 1
            self.stop_details = (
                decoders["refusal_stop_details"](stop_details_) if type(stop_details_) is dict else stop_details_
            )
        elif "stop_details" in data:
            deviations |= 4
        self.stop_reason = stop_reason_ = get("stop_reason")
        if stop_reason_ is not None:
            known += 1
        elif "stop_reason" in data:
            deviations |= 8
        self.stop_sequence = stop_sequence_ = get("stop_sequence")
        if stop_sequence_ is not None:
            known += 1
        elif "stop_sequence" in data:
            deviations |= 16
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(Delta, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {}
        deviations = self._deviations
        if (container_ := self.container) is not None:
            out["container"] = encode(container_)
        elif deviations & 2:
            out["container"] = None
        if (stop_details_ := self.stop_details) is not None:
            out["stop_details"] = encode(stop_details_)
        elif deviations & 4:
            out["stop_details"] = None
        if (stop_reason_ := self.stop_reason) is not None:
            out["stop_reason"] = stop_reason_
        elif deviations & 8:
            out["stop_reason"] = None
        if (stop_sequence_ := self.stop_sequence) is not None:
            out["stop_sequence"] = stop_sequence_
        elif deviations & 16:
            out["stop_sequence"] = None
        if deviations & 1 or own_attributes(self):
            self._complete(out)
        return out
