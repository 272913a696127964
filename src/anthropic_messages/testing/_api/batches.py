"""Message batches of the offline API: kept in a store, moved on by a clock, answered when the results are read."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from os import PathLike
from typing import Any

from anthropic_messages.testing._model import replies as _replies
from anthropic_messages.testing._model.conversation import Json
from anthropic_messages.testing._model.errors import Refusal, error
from anthropic_messages.testing._schema.problems import Problem
from anthropic_messages.testing._schema.spec import the_spec
from anthropic_messages.testing._text import shown

from . import lists as _lists
from .batch_store import KEEP_BYTES, BatchStore, Kept, StoreFull
from .json_lines import JsonLines
from .lists import Asked, Window
from .request_checks import request_problems, summarize

DAY = 24 * 3600.0
MAX_BYTES = 256 * 1024 * 1024
_MOST_REQUESTS = 100_000
_KEPT_FOR = 29 * DAY  # seconds from a batch's creation until its results are put away
_WINDING_DOWN = 0.1  # part of the time that a batch takes, from its cancellation to its end
_CUSTOM_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")


class Batches:
    """The operations of batches.

    Args:
        path: A file of SQLite that keeps them; the next server that is given it goes on with them.
        seconds: What a batch takes from its creation to its end. The limit of a day holds all the same.
        clock: Gives the time, in seconds since 1970. A test that hands in its own can let a day pass at once.
        keep_bytes: How much memory batches can take; a batch beyond that is refused. It does not limit a file.
    """

    def __init__(
        self,
        path: str | PathLike[str] = ":memory:",
        *,
        seconds: float = 0.3,
        clock: Callable[[], float] = time.time,
        keep_bytes: int = KEEP_BYTES,
    ) -> None:
        self.store = BatchStore(path, keep_bytes=keep_bytes)
        self.seconds = seconds
        self.clock = clock
        self.message: Callable[[Json], Json] = _replies.message
        """Gives the message that answers a request of a batch."""
        self.handlers: dict[str, Callable[[Asked], Any]] = {
            "messages.batches.create": self.create,
            "messages.batches.retrieve": lambda asked: self._shown(self._find(asked), asked),
            "messages.batches.list": self.listing,
            "messages.batches.cancel": self.cancel,
            "messages.batches.delete": self.delete,
            "messages.batches.results": self.results,
        }

    def create(self, asked: Asked) -> Json:
        problems = list(_problems(asked.body))
        if problems:
            raise Refusal(400, summarize(problems))
        requests = asked.body["requests"]
        try:
            kept = self.store.add(requests, created=self.clock(), seconds=self.seconds, version=asked.version)
        except StoreFull as full:
            message = f"the offline API has no room for another batch ({full}); delete batches that have ended"
            raise Refusal(413, message) from None
        return self._shown(kept, asked)

    def listing(self, asked: Asked) -> Json:
        part = _lists.window(asked.query)
        return _lists.page([self._shown(kept, asked) for kept in self.store.nearest(self._number(part), part)], part)

    def cancel(self, asked: Asked) -> Json:
        kept = self._find(asked)
        if self._state(kept).ended:
            raise Refusal(400, f"batch {kept.id} has ended and can't be canceled")
        return self._shown(kept if kept.canceled is not None else self.store.cancel(kept, self.clock()), asked)

    def delete(self, asked: Asked) -> Json:
        kept = self._find(asked)
        if not self._state(kept).ended:
            raise Refusal(400, f"batch {kept.id} is in progress; cancel it, and delete it once it has ended")
        self.store.delete(kept)
        return {"id": kept.id, "type": "message_batch_deleted"}

    def results(self, asked: Asked) -> JsonLines:
        kept = self._find(asked)
        state = self._state(kept)
        if not state.ended:
            raise Refusal(404, f"batch {kept.id} has no results yet")
        if state.archived:
            raise Refusal(404, f"the results of batch {kept.id} are not kept any more")
        return JsonLines(lambda: self._rows(kept, state))

    def _rows(self, kept: Kept, state: State) -> Iterator[Json]:
        for place, custom_id, params in self.store.requests(kept):
            if place >= state.done:
                result: Json = {"type": state.fate}
            else:
                result = self._result(params, kept.version)
            yield {"custom_id": custom_id, "result": result}

    def _result(self, params: Json, version: str) -> Json:
        """What becomes of a request that is worked on."""
        try:
            if problem := _fault(params, version):
                raise Refusal(400, problem)
            message = self.message(params)
        except Refusal as refusal:
            return {"type": "errored", "error": error(refusal.status, refusal.message)}
        message["usage"]["service_tier"] = "batch"
        return {"type": "succeeded", "message": message}

    def _find(self, asked: Asked) -> Kept:
        name = asked.path["message_batch_id"]
        kept = self.store.find(name)
        if kept is None:
            raise Refusal(404, f"there is no batch {shown(name)}")
        return kept

    def _number(self, part: Window) -> int | None:
        """The place that a cursor stands for in the list of all batches."""
        cursor = part.after or part.before
        if not cursor:
            return None
        kept = self.store.find(cursor)
        if kept is None:
            raise Refusal(400, f"there is no batch {shown(cursor)} in the list")
        return kept.number

    def _state(self, kept: Kept) -> State:
        return State(kept, self.clock())

    def _shown(self, kept: Kept, asked: Asked) -> Json:
        """A batch as the API shows it to whom has asked."""
        state = self._state(kept)
        counts = dict.fromkeys(("processing", "succeeded", "errored", "canceled", "expired"), 0)
        if not state.ended:
            counts["processing"] = kept.size
        else:
            errored = self._errored(kept, state)
            counts |= {"succeeded": state.done - errored, "errored": errored, state.fate: kept.size - state.done}
        path = f"/v1/messages/batches/{kept.id}/results"
        return {
            "id": kept.id,
            "type": "message_batch",
            "processing_status": "ended" if state.ended else "in_progress" if kept.canceled is None else "canceling",
            "request_counts": counts,
            "created_at": _time(kept.created),
            "expires_at": _time(kept.created + DAY),
            "ended_at": _time(state.end) if state.ended else None,
            "cancel_initiated_at": None if kept.canceled is None else _time(kept.canceled),
            "archived_at": _time(kept.created + _KEPT_FOR) if state.archived else None,
            "results_url": f"{asked.origin}{path}" if state.ended and not state.archived else None,
        }

    def _errored(self, kept: Kept, state: State) -> int:
        if kept.errored is not None:
            return kept.errored
        faults = (_fault(params, kept.version) for place, _, params in self.store.requests(kept) if place < state.done)
        errored = sum(fault is not None for fault in faults)
        self.store.count_errors(kept, errored)
        return errored


class State:
    """How far a batch has come at a time. It works on its requests one after another, at an even pace."""

    def __init__(self, kept: Kept, now: float) -> None:
        whole, limit = kept.created + kept.seconds, kept.created + DAY
        canceled = float("inf") if kept.canceled is None else kept.canceled
        self.end = min(whole, limit, canceled + kept.seconds * _WINDING_DOWN)
        self.ended = now >= self.end
        self.archived = now >= kept.created + _KEPT_FOR
        stopped = min(limit, canceled)
        worked = (stopped - kept.created) / kept.seconds if whole > self.end else 1.0
        self.done = int(kept.size * max(worked, 0.0))  # a clock that was set back gives less than nothing
        """Requests that were worked on by the end."""
        self.fate = "canceled" if canceled < limit else "expired"
        """What became of the others."""


def _problems(body: Any) -> Iterator[Problem]:
    """What the API refuses a batch for. What is wrong with one message is its own result."""
    requests = body.get("requests") if isinstance(body, dict) else None
    if not isinstance(requests, list):
        yield Problem(("requests",), "field required, an array")
        return
    yield from (Problem((name,), "extra inputs are not permitted") for name in body if name != "requests")
    if not 1 <= len(requests) <= _MOST_REQUESTS:
        yield Problem(("requests",), f"there should be 1 to {_MOST_REQUESTS} of them, not {len(requests)}")
    seen: set[str] = set()
    for index, request in enumerate(requests):
        custom_id, params = (request.get("custom_id"), request.get("params")) if isinstance(request, dict) else (0, 0)
        if not isinstance(custom_id, str) or not _CUSTOM_ID.fullmatch(custom_id):
            message = f"string should match pattern '^[a-zA-Z0-9_-]{{1,64}}$', and is {shown(custom_id)}"
            yield Problem(("requests", index, "custom_id"), message)
        elif custom_id in seen:
            yield Problem(("requests", index, "custom_id"), f"{shown(custom_id)} is not the only one of that name")
        else:
            seen.add(custom_id)
        if not isinstance(params, dict):
            yield Problem(("requests", index, "params"), "field required, an object")
        extra = request.keys() - {"custom_id", "params"} if isinstance(request, dict) else ()
        yield from (Problem(("requests", index, name), "extra inputs are not permitted") for name in sorted(extra))


def _fault(params: Json, version: str) -> str | None:
    """What is wrong with the request of one message."""
    problems = request_problems(the_spec(), "MessageCreateParamsNonStreaming", version, params)
    return summarize(problems) if problems else None


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
