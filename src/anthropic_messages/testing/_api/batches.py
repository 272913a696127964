"""The operations of message batches. Messages are generated when the results are read."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from os import PathLike
from typing import Any

from anthropic_messages.testing._model import replies as _replies
from anthropic_messages.testing._model.conversation import Json
from anthropic_messages.testing._model.errors import ErrorResponse
from anthropic_messages.testing._schema.problems import Problem
from anthropic_messages.testing._schema.spec import the_spec
from anthropic_messages.testing._text import format_value

from . import lists as _lists
from .batch_store import KEEP_BYTES, BatchStore, StoredBatch, StoreFull
from .json_lines import JsonLines
from .lists import ApiRequest, Window
from .request_checks import request_problems, summarize, with_current_fields

DAY = 24 * 3600.0
MAX_BATCH_BYTES = 256 * 1024 * 1024
_MAX_REQUESTS = 100_000
_RESULTS_LIFETIME = 29 * DAY  # seconds from the creation of a batch until its results are deleted
_CANCEL_SHARE = 0.1  # of the seconds that a batch takes: the time from its cancellation to its end
_CUSTOM_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")


class Batches:
    """The message batches of an offline API.

    Args:
        path: An SQLite file that stores the batches, or `:memory:`. A later server can continue the batches of a file.
        seconds: The seconds that a batch takes to end. It expires after a day nevertheless.
        clock: A function that returns the time, in seconds since 1970. With its own clock, a test can let a day pass at
            once.
        keep_bytes: The maximum memory for batches, in bytes. Further batches are rejected. It does not limit a file.
    """

    def __init__(
        self,
        path: str | PathLike[str] = ":memory:",
        *,
        seconds: float = 0.3,
        clock: Callable[[], float] = time.time,
        keep_bytes: int = KEEP_BYTES,
    ) -> None:
        self.store: BatchStore = BatchStore(path, keep_bytes=keep_bytes)
        self.seconds = seconds
        self.clock = clock
        self.message: Callable[[Json, Json], Json] = lambda params, seen: _replies.generate_message(seen)
        """The function that returns the message for a request of a batch, and for its body as the model sees it."""
        self.seen: Callable[[Json], Json] = lambda params: params
        """The function that returns the body of a request as the model sees it."""
        self.handlers: dict[str, Callable[[ApiRequest], Any]] = {
            "messages.batches.create": self.create,
            "messages.batches.retrieve": lambda request: self._to_json(self._find(request), request),
            "messages.batches.list": self.list_batches,
            "messages.batches.cancel": self.cancel,
            "messages.batches.delete": self.delete,
            "messages.batches.results": self.results,
        }

    def create(self, request: ApiRequest) -> Json:
        problems = list(_problems(request.body))
        if problems:
            raise ErrorResponse(400, summarize(problems))
        requests = request.body["requests"]
        try:
            batch = self.store.add(
                requests,
                created=self.clock(),
                seconds=self.seconds,
                version=request.version,
                betas=",".join(sorted(request.betas)),
            )
        except StoreFull as full:
            message = f"the offline API has no memory for another batch ({full}): delete batches that have ended"
            raise ErrorResponse(413, message) from None
        return self._to_json(batch, request)

    def list_batches(self, request: ApiRequest) -> Json:
        part = _lists.window(request.query)
        return _lists.page(
            [self._to_json(batch, request) for batch in self.store.nearest(self._number(part), part)], part
        )

    def cancel(self, request: ApiRequest) -> Json:
        batch = self._find(request)
        if self._state(batch).ended:
            raise ErrorResponse(400, f"batch {batch.id} has ended and cannot be canceled")
        return self._to_json(batch if batch.canceled is not None else self.store.cancel(batch, self.clock()), request)

    def delete(self, request: ApiRequest) -> Json:
        batch = self._find(request)
        if not self._state(batch).ended:
            raise ErrorResponse(400, f"batch {batch.id} is in progress: cancel it, and delete it after it has ended")
        self.store.delete(batch)
        return {"id": batch.id, "type": "message_batch_deleted"}

    def results(self, request: ApiRequest) -> JsonLines:
        batch = self._find(request)
        state = self._state(batch)
        if not state.ended:
            raise ErrorResponse(404, f"batch {batch.id} has no results yet")
        if state.archived:
            raise ErrorResponse(404, f"the results of batch {batch.id} have expired")
        return JsonLines(lambda: self._rows(batch, state))

    def _rows(self, batch: StoredBatch, state: BatchState) -> Iterator[Json]:
        for place, custom_id, params in self.store.requests(batch):
            if place >= state.done:
                result: Json = {"type": state.rest_type}
            else:
                result = self._result(params, batch)
            yield {"custom_id": custom_id, "result": result}

    def _result(self, params: Json, batch: StoredBatch) -> Json:
        """Return the result of a request that was processed."""
        try:
            message = self.message(params, self._checked(params, batch))
        except ErrorResponse as failed:
            return {"type": "errored", "error": failed.body}
        message["usage"]["service_tier"] = "batch"
        return {"type": "succeeded", "message": message}

    def _find(self, request: ApiRequest) -> StoredBatch:
        name = request.path["message_batch_id"]
        batch = self.store.find(name)
        if batch is None:
            raise ErrorResponse(404, f"there is no batch {format_value(name)}")
        return batch

    def _number(self, part: Window) -> int | None:
        """Return the position of a cursor in the list of all batches."""
        cursor = part.after or part.before
        if not cursor:
            return None
        batch = self.store.find(cursor)
        if batch is None:
            raise ErrorResponse(400, f"the list has no batch {format_value(cursor)}")
        return batch.number

    def _state(self, batch: StoredBatch) -> BatchState:
        return BatchState(batch, self.clock())

    def _to_json(self, batch: StoredBatch, request: ApiRequest) -> Json:
        """Return a batch as the response to a request."""
        state = self._state(batch)
        counts = dict.fromkeys(("processing", "succeeded", "errored", "canceled", "expired"), 0)
        if not state.ended:
            counts["processing"] = batch.size
        else:
            errored = self._errored(batch, state)
            counts |= {"succeeded": state.done - errored, "errored": errored, state.rest_type: batch.size - state.done}
        path = f"/v1/messages/batches/{batch.id}/results"
        return {
            "id": batch.id,
            "type": "message_batch",
            "processing_status": "ended" if state.ended else "in_progress" if batch.canceled is None else "canceling",
            "request_counts": counts,
            "created_at": _timestamp(batch.created),
            "expires_at": _timestamp(batch.created + DAY),
            "ended_at": _timestamp(state.end) if state.ended else None,
            "cancel_initiated_at": None if batch.canceled is None else _timestamp(batch.canceled),
            "archived_at": _timestamp(batch.created + _RESULTS_LIFETIME) if state.archived else None,
            "results_url": f"{request.origin}{path}" if state.ended and not state.archived else None,
        }

    def _errored(self, batch: StoredBatch, state: BatchState) -> int:
        if batch.errored is not None:
            return batch.errored
        errored = sum(
            self._fails(params, batch) for place, _, params in self.store.requests(batch) if place < state.done
        )
        self.store.count_errors(batch, errored)
        return errored

    def _fails(self, params: Json, batch: StoredBatch) -> bool:
        try:
            self._checked(params, batch)
        except ErrorResponse:
            return True
        return False

    def _checked(self, params: Json, batch: StoredBatch) -> Json:
        """Return the body of a request as the model sees it.

        Raises:
            ErrorResponse: The request is invalid.
        """
        betas = frozenset(filter(None, batch.betas.split(",")))
        params = with_current_fields(params, betas)
        problems = request_problems(the_spec(), "MessageCreateParamsNonStreaming", batch.version, params, betas)
        if problems:
            raise ErrorResponse(400, summarize(problems))
        return self.seen(params)


class BatchState:
    """The progress of a batch at a point in time. Its requests are processed one after another, at an even pace."""

    def __init__(self, batch: StoredBatch, now: float) -> None:
        planned_end, limit = batch.created + batch.seconds, batch.created + DAY
        canceled = float("inf") if batch.canceled is None else batch.canceled
        self.end = min(planned_end, limit, canceled + batch.seconds * _CANCEL_SHARE)
        self.ended = now >= self.end
        self.archived = now >= batch.created + _RESULTS_LIFETIME
        stopped = min(limit, canceled)
        progress = (stopped - batch.created) / batch.seconds if planned_end > self.end else 1.0
        self.done = int(batch.size * max(progress, 0.0))  # the clock may have been set back
        """The number of requests that were processed."""
        self.rest_type = "canceled" if canceled < limit else "expired"
        """The result type of the other requests."""


def _problems(body: Any) -> Iterator[Problem]:
    """Yield the problems of a request to create a batch. An invalid message only causes an errored result."""
    requests = body.get("requests") if isinstance(body, dict) else None
    if not isinstance(requests, list):
        yield Problem(("requests",), "field required, an array")
        return
    yield from (Problem((name,), "extra inputs are not permitted") for name in body if name != "requests")
    if not 1 <= len(requests) <= _MAX_REQUESTS:
        yield Problem(("requests",), f"input should have 1 to {_MAX_REQUESTS} items, not {len(requests)}")
    seen: set[str] = set()
    for index, request in enumerate(requests):
        custom_id, params = (request.get("custom_id"), request.get("params")) if isinstance(request, dict) else (0, 0)
        if not isinstance(custom_id, str) or not _CUSTOM_ID.fullmatch(custom_id):
            message = f"input should match the pattern ^[a-zA-Z0-9_-]{{1,64}}$, but {format_value(custom_id)} does not"
            yield Problem(("requests", index, "custom_id"), message)
        elif custom_id in seen:
            yield Problem(
                ("requests", index, "custom_id"), f"input should be unique, and {format_value(custom_id)} occurs twice"
            )
        else:
            seen.add(custom_id)
        if not isinstance(params, dict):
            yield Problem(("requests", index, "params"), "field required, an object")
        extra = request.keys() - {"custom_id", "params"} if isinstance(request, dict) else ()
        yield from (Problem(("requests", index, name), "extra inputs are not permitted") for name in sorted(extra))


def _timestamp(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
