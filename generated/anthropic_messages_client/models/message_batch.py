# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class MessageBatch(BaseModel):
    """A batch of requests for messages.

    It is worked on until each of them has succeeded, failed, expired or been canceled; then
    `processing_status` is `ended` and there are results.
    """

    id: str
    """Id of this batch; its form and length may change, so treat it as opaque."""

    type: Literal["message_batch"] = "message_batch"
    """Always `message_batch`."""

    processing_status: Literal["in_progress", "canceling", "ended"] | str
    """`in_progress` while requests are worked on, `canceling` once that is being stopped, `ended` when there are
    results.
    """

    request_counts: _types.MessageBatchRequestCounts
    """Numbers of requests in each state.

    Their sum is the number of requests in the batch. All of them count as `processing` until the whole batch
    ends.
    """

    created_at: datetime
    """When the batch was created."""

    expires_at: datetime
    """When the batch ends at the latest, a day after it was created; what is not done by then expires."""

    ended_at: datetime | None = None
    """When the batch ended. Null until then."""

    cancel_initiated_at: datetime | None = None
    """Time of the request to cancel it. Null if it was not canceled."""

    archived_at: datetime | None = None
    """When its results were put away, since when they can't be read any more. Null until then."""

    results_url: str | None = None
    """URL of the results, as JSON Lines. Null until the batch has ended."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            id_ = data["id"]
            type_ = data["type"]
            processing_status_ = data["processing_status"]
            request_counts_ = data["request_counts"]
            created_at_ = data["created_at"]
            expires_at_ = data["expires_at"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.id = id_
        self.type = type_
        self.processing_status = processing_status_
        self.request_counts = (
            decoders["message_batch_request_counts"](request_counts_)
            if type(request_counts_) is dict
            else request_counts_
        )
        self.created_at = decoders["_datetime"](created_at_) if type(created_at_) is str else created_at_
        self.expires_at = decoders["_datetime"](expires_at_) if type(expires_at_) is str else expires_at_
        if len(data) == 6:
            self.ended_at = None
            self.cancel_initiated_at = None
            self.archived_at = None
            self.results_url = None
            self._deviations = 0
            return self
        deviations = 0
        known = 6
        get = data.get
        self.ended_at = ended_at_ = get("ended_at")
        if ended_at_ is not None:
            known += 1
            self.ended_at = decoders["_datetime"](ended_at_) if type(ended_at_) is str else ended_at_
        elif "ended_at" in data:
            deviations |= 128
        self.cancel_initiated_at = cancel_initiated_at_ = get("cancel_initiated_at")
        if cancel_initiated_at_ is not None:
            known += 1
            self.cancel_initiated_at = (
                decoders["_datetime"](cancel_initiated_at_)
                if type(cancel_initiated_at_) is str
                else cancel_initiated_at_
            )
        elif "cancel_initiated_at" in data:
            deviations |= 256
        self.archived_at = archived_at_ = get("archived_at")
        if archived_at_ is not None:
            known += 1
            self.archived_at = decoders["_datetime"](archived_at_) if type(archived_at_) is str else archived_at_
        elif "archived_at" in data:
            deviations |= 512
        self.results_url = results_url_ = get("results_url")
        if results_url_ is not None:
            known += 1
        elif "results_url" in data:
            deviations |= 1024
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(MessageBatch, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "id": self.id,
            "type": self.type,
            "processing_status": self.processing_status,
            "request_counts": encode(self.request_counts),
            "created_at": encode(self.created_at),
            "expires_at": encode(self.expires_at),
        }
        deviations = self._deviations
        if (ended_at_ := self.ended_at) is not None:
            out["ended_at"] = encode(ended_at_)
        elif deviations & 128:
            out["ended_at"] = None
        if (cancel_initiated_at_ := self.cancel_initiated_at) is not None:
            out["cancel_initiated_at"] = encode(cancel_initiated_at_)
        elif deviations & 256:
            out["cancel_initiated_at"] = None
        if (archived_at_ := self.archived_at) is not None:
            out["archived_at"] = encode(archived_at_)
        elif deviations & 512:
            out["archived_at"] = None
        if (results_url_ := self.results_url) is not None:
            out["results_url"] = results_url_
        elif deviations & 1024:
            out["results_url"] = None
        if deviations & 127 or own_attributes(self):
            self._complete(out)
        return out
