# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class MessageBatchRequestCounts(BaseModel):
    """Numbers of requests of a batch in each state."""

    processing: int
    """Requests that are waiting or at work."""

    succeeded: int
    """Requests that got their message. 0 until the batch has ended."""

    errored: int
    """Requests that failed, for a fault of their own or of the API. 0 until the batch has ended."""

    canceled: int
    """Requests that were not begun when the batch was canceled. 0 until the batch has ended."""

    expired: int
    """Requests that had not been begun when the day was over. 0 until the batch has ended."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            processing_ = data["processing"]
            succeeded_ = data["succeeded"]
            errored_ = data["errored"]
            canceled_ = data["canceled"]
            expired_ = data["expired"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.processing = processing_
        self.succeeded = succeeded_
        self.errored = errored_
        self.canceled = canceled_
        self.expired = expired_
        self._deviations = 0
        if len(data) != 5:
            self._deviations = 1
            self._unknown = unknown_fields(MessageBatchRequestCounts, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "processing": self.processing,
            "succeeded": self.succeeded,
            "errored": self.errored,
            "canceled": self.canceled,
            "expired": self.expired,
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
