"""The plan of a run: send the parts, wait for their batches, and read the results.

A run can be interrupted and continued.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from anthropic_messages._errors import (
    APIConnectionError,
    APIError,
    APIStatusError,
    BatchStateError,
    BrokenRowError,
    NotFoundError,
)
from anthropic_messages._streaming.rows import Contents
from anthropic_messages._transport.steps import Wait

from .calls import BatchCalls
from .outcome import BatchRun
from .polling import Polling, timestamp
from .state_file import Intent, RunState

if TYPE_CHECKING:
    from collections.abc import Generator

    from anthropic_messages_client.types import MessageBatch, MessageBatchResult

    from anthropic_messages._call.engine import Engine
    from anthropic_messages._transport.steps import Step

    from .requests import Part

    Results = dict[str, MessageBatchResult]

_PAGE_SIZE = 100
_MAX_REQUEST_SECONDS = 600.0  # How long a request of an earlier process may still have been in progress.
_UNSENT_ERRORS = {"ConnectError", "ConnectTimeout", "PoolTimeout"}
"""Transport errors that are raised before the first byte of a request is sent."""


class Runner:
    """The plan of one run. Each method that yields steps is a part of it."""

    def __init__(
        self,
        engine: Engine[Any],
        operations: Any,
        state: RunState,
        polling: Polling,
        *,
        create: dict[str, Any],
        options: dict[str, Any],
        resend_after: float,
    ) -> None:
        self._calls = BatchCalls(engine, operations, polling, create=create, options=options)
        self._state = state
        self._polling = polling
        self._resend_after = resend_after
        self._sent: set[int] = set()
        """Numbers of the parts that this process has sent."""
        self._unconfirmed: dict[int, float] = {}
        """Number of a part -> the monotonic time by which its request, whose outcome is unknown, had ended."""
        self._contents: dict[str, tuple[frozenset[str], int]] = {}
        """Id of a batch that was inspected -> the ids of its readable results, and the number of its rows."""

    def run(self, parts: list[Part], requests: list[Any]) -> Generator[Step, Any, BatchRun]:
        """Send the parts, wait for their batches, and return the results."""
        try:
            return (yield from self._run(parts, requests))
        except Exception as error:
            if created := [name for part in parts if (name := self._state.batch(part))]:
                error.add_note(f"Batches of this run, whose results can still be read: {', '.join(created)}")
            raise

    def _run(self, parts: list[Part], requests: list[Any]) -> Generator[Step, Any, BatchRun]:
        yield from self._submit(parts)
        for part in parts:
            part.content = b""  # Free what may be gigabytes before a wait of up to a day.
        batch_ids = [self._state.batch(part) or "" for part in parts]
        for batch_id in batch_ids:
            yield from self._calls.wait(batch_id)
        results: Results = {}
        unexpected: Results = {}
        duplicates: dict[str, list[MessageBatchResult]] = {}
        broken_rows: list[BrokenRowError] = []
        for part, batch_id in zip(parts, batch_ids, strict=True):
            contents = yield from self._calls.read(batch_id, partial(_count_missing, part.ids))
            found = contents.found
            if found and not found.keys() & part.ids:
                raise BatchStateError(
                    f"Batch {batch_id} has only results for other requests, such as {min(found)!r}, so it belongs to "
                    "another run. Check that `state_file` is the right file, or pass another path to send all requests."
                )
            broken_rows += contents.broken
            for key, result in found.items():
                target = results if key in part.ids else unexpected
                if key in target:
                    duplicates.setdefault(key, []).append(result)
                else:
                    target[key] = result
            for key, more in contents.duplicates.items():
                duplicates.setdefault(key, []).extend(more)
        ordered = {key: results[key] for request in requests if (key := request["custom_id"]) in results}
        return BatchRun(requests, ordered, batch_ids, broken_rows, unexpected, duplicates)

    # Sending

    def _submit(self, parts: list[Part]) -> Generator[Step, Any, None]:
        """Send the parts without a batch. Parts that may have been sent come last, because checking takes time."""
        missing = [part for part in parts if self._state.batch(part) is None]
        unconfirmed = [part for part in missing if self._state.intent(part) is not None]
        for part in missing:
            if part not in unconfirmed and (yield from self._send(part)) is not None:
                unconfirmed.append(part)
        for part in unconfirmed:
            retries = 0
            while (found := (yield from self._find(part))) is None:
                error = yield from self._send(part)
                if error is None:
                    break
                yield from self._calls.pause(retries, error)
                retries += 1
            else:
                self._state.created(part, found)

    def _send(self, part: Part) -> Generator[Step, Any, APIError | None]:
        """Create a batch from a part. Return the error if it is unknown whether the batch was created, else None."""
        retries = 0
        while True:
            # A batch of an earlier attempt is newer than the batch that was the newest before that attempt.
            earlier = self._state.intent(part)
            intent = (
                (yield from self._record_intent())
                if earlier is None
                else earlier._replace(date=self._calls.server_time)
            )
            self._state.intend(part, intent)
            self._sent.add(part.number)
            try:
                batch = yield from self._calls.create(part)
            except APIError as error:
                self._unconfirmed[part.number] = self._polling.clock.monotonic()
                if not _is_rejected(error):
                    return error
                if earlier is None:
                    self._state.refused(part)
                yield from self._calls.pause(retries, error)
                retries += 1
            else:
                self._state.created(part, batch.id)
                return None

    # Finding

    def _find(self, part: Part) -> Generator[Step, Any, str | None]:
        """Return the id of the batch that was created from a part; None if there is none.

        It was created after the intent, and has results for exactly the requests of the part.
        """
        intent = self._state.intent(part)
        assert intent is not None
        monotonic = self._polling.clock.monotonic
        request_end = self._unconfirmed.setdefault(part.number, monotonic())
        interval = self._polling.interval
        while True:
            waited = monotonic() - request_end  # Measured before the list is read, which can take a while.
            batches = yield from self._list_since(intent)
            now = self._calls.server_time
            for batch in batches:
                size = _count_requests(batch)
                if batch.id in self._state.batches() or size not in (None, len(part.ids)):
                    continue
                ids, rows = yield from self._inspect(batch.id, len(part.ids))
                if ids and ids <= part.ids and rows >= len(part.ids):
                    return batch.id
            if part.number not in self._sent and now is not None and intent.date is not None:
                # An earlier process sent it at this time of the server's clock. The request may have taken a while.
                waited = max(waited, now - intent.date - _MAX_REQUEST_SECONDS)
            if waited >= self._resend_after:
                return None
            yield Wait(min(interval, max(0.0, request_end + self._resend_after - monotonic())))
            interval = min(interval * 2, self._polling.max_interval)

    def _inspect(self, id: str, size: int) -> Generator[Step, Any, tuple[frozenset[str], int]]:
        """Wait for a batch of `size` requests. Return the ids of its results, and the number of its rows."""
        if id not in self._contents:
            contents = Contents()
            try:
                yield from self._calls.wait(id)
                contents = yield from self._calls.read(id, lambda found: size - len(found))
            except NotFoundError:  # The batch was deleted in the meantime.
                pass
            self._contents[id] = frozenset(contents.found), len(contents.found) + len(contents.broken)
        return self._contents[id]

    def _record_intent(self) -> Generator[Step, Any, Intent]:
        """Return the facts that must be recorded before a request is sent."""
        page = yield from self._calls.page({"limit": 1})
        if not page.data:
            return Intent("", None, self._calls.server_time)
        return Intent(page.data[0].id, timestamp(page.data[0].created_at), self._calls.server_time)

    def _list_since(self, intent: Intent) -> Generator[Step, Any, list[MessageBatch]]:
        """Return the batches created after an intent.

        The list begins with the newest batch and is read up to the batch that the intent names. If that batch was
        deleted, the first older batch ends the list. Only times of the server are compared, because the clock of this
        machine may be wrong.
        """
        found: dict[str, MessageBatch] = {}
        params: dict[str, Any] = {"limit": _PAGE_SIZE}
        while True:
            page = yield from self._calls.page(params)
            known = len(found)
            for batch in page.data:
                created = timestamp(batch.created_at)
                is_older = created is not None and intent.newest_created is not None and created < intent.newest_created
                if batch.id == intent.newest or is_older:
                    return list(found.values())
                found.setdefault(batch.id, batch)
            if not page.has_more or not page.last_id or len(found) == known:
                return list(found.values())
            params = {"limit": _PAGE_SIZE, "after_id": page.last_id}


def _count_missing(ids: frozenset[str], found: Results) -> int:
    """Return the number of missing results; 0 if all results are for other requests, because the batch is wrong."""
    return len(ids - found.keys()) if not found or found.keys() & ids else 0


def _count_requests(batch: MessageBatch) -> int | None:
    """Return the number of requests in a batch; None if the server did not send it."""
    counts = batch.request_counts
    try:
        return counts.processing + counts.succeeded + counts.errored + counts.canceled + counts.expired
    except (AttributeError, TypeError):
        return None


def _is_rejected(error: APIError) -> bool:
    """Return whether a failed call certainly created no batch: it was not sent, or the API itself rejected it."""
    if isinstance(error, APIStatusError):
        # A response without an error type is a proxy's. The API may still have processed the request.
        return error.type is not None and (error.status_code < 500 or error.type == "overloaded_error")
    cause = error.__cause__
    return isinstance(error, APIConnectionError) and type(cause).__name__ in _UNSENT_ERRORS
