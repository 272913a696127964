"""Requests of any number -> batches -> results, as a plan that can be cut off anywhere and begun again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages_client.api.messages.batches.create import OPERATION as CREATE
from anthropic_messages_client.api.messages.batches.list import OPERATION as LIST
from anthropic_messages_client.api.messages.batches.results import OPERATION as RESULTS
from anthropic_messages_client.api.messages.batches.retrieve import OPERATION as RETRIEVE

from ._batch_outcome import BatchRun
from ._errors import (
    APIConnectionError,
    APIError,
    APIStatusError,
    BatchStateError,
    BrokenRowError,
    IncompleteResultsError,
    NotFoundError,
)
from ._response import APIResponse
from ._retry import RetryPolicy, Wait
from ._rows import drain, unread_rows
from ._run_state import Intent, RunState
from ._waiting import Patience, waiting

if TYPE_CHECKING:
    from collections.abc import Generator

    from anthropic_messages_client.types import (
        MessageBatch,
        MessageBatchResult,
    )

    from ._batch_requests import Part
    from ._engine import Engine
    from ._retry import Step

    Results = dict[str, MessageBatchResult]

_PAGE = 100
_DAY = 24 * 3600.0
_UNSENT = {"ConnectError", "ConnectTimeout", "PoolTimeout"}  # of the transport: not a byte of the request has left


class Runner:
    """Carries out a run. Each method is a plan."""

    def __init__(
        self,
        engine: Engine[Any],
        state: RunState,
        patience: Patience,
        *,
        create: dict[str, Any],
        options: dict[str, Any],
        settle: float,
    ) -> None:
        self._engine = engine
        self._state = state
        self._patience = patience
        self._create = create
        """Arguments of `create` beside the requests. Those that other operations have too go along with these."""
        self._options = options
        self._settle = settle
        self._contents: dict[str, tuple[frozenset[str], int]] = {}
        """Of batches that were looked into: what they have readable results for, and how many rows."""
        self._policy = engine.settings.retry_policy

    def run(self, parts: list[Part], requests: list[Any]) -> Generator[Step, Any, BatchRun]:
        try:
            return (yield from self._run(parts, requests))
        except Exception as error:
            if made := [name for part in parts if (name := self._state.batch(part))]:
                error.add_note(f"The batches of this run, whose results can still be read: {', '.join(made)}")
            raise

    def _run(self, parts: list[Part], requests: list[Any]) -> Generator[Step, Any, BatchRun]:
        yield from self._submit(parts)
        for part in parts:
            part.content = b""  # it can be gigabytes, and the wait a day
        batch_ids = [self._state.batch(part) or "" for part in parts]
        for name in batch_ids:
            yield from self._wait(name)
        results: Results = {}
        unexpected: Results = {}
        broken: list[BrokenRowError] = []
        for part, name in zip(parts, batch_ids, strict=True):
            found = yield from self._read(name, broken)
            if found and not found.keys() & part.ids:
                raise BatchStateError(
                    f"Batch {name} has results for other requests only, such as {min(found)!r}: it is of another run."
                )
            for key, result in found.items():
                (results if key in part.ids else unexpected)[key] = result
        order = [request["custom_id"] for request in requests]
        return BatchRun(requests, {key: results[key] for key in order if key in results}, batch_ids, broken, unexpected)

    # Sending

    def _submit(self, parts: list[Part]) -> Generator[Step, Any, None]:
        """Sends what has not been sent. Where that is in doubt, the rest goes first: to find out can take a while."""
        unknown = [part for part in parts if self._state.batch(part) is None]
        doubtful = [part for part in unknown if self._state.intent(part) is not None]
        for part in unknown:
            if part not in doubtful and (yield from self._send(part)) is not None:
                doubtful.append(part)
        for part in doubtful:
            retries = 0
            while (found := (yield from self._find(part))) is None:
                error = yield from self._send(part)
                if error is None:
                    break
                yield from self._pause(retries, error)
                retries += 1
            else:
                self._state.created(part, found)

    def _send(self, part: Part) -> Generator[Step, Any, APIError | None]:
        """Makes a batch of a part. Gives the error after which nobody can tell whether it did."""
        retries = 0
        while True:
            # What a batch could hide behind since an earlier doubt, it still can.
            earlier = self._state.intent(part)
            newest = (yield from self._newest()) if earlier is None else earlier.newest
            self._state.intend(part, Intent(newest, self._patience.chance.clock()))
            try:
                batch = yield from self._created(part)
            except APIError as error:
                if not _is_refusal(error):
                    return error
                if earlier is None:
                    self._state.refused(part)
                yield from self._pause(retries, error)
                retries += 1
            else:
                self._state.created(part, batch.id)
                return None

    def _pause(self, retries: int, error: APIError) -> Generator[Step, Any, None]:
        """Waits as long as before any retry. Raises the error where there is to be none."""
        seconds = self._policy.wait(retries, error, self._patience.chance.dice)
        if seconds is None:
            raise error
        yield Wait(seconds)

    def _created(self, part: Part) -> Generator[Step, Any, MessageBatch]:
        # One attempt: another one after an answer that got lost would create a second batch.
        options = {**self._options, "content": part.content, "retry_policy": RetryPolicy(0)}
        _, plan = self._engine.begin(CREATE, {**self._create, "requests": ()}, options, stream=unread_rows)
        batch: MessageBatch = yield from plan
        return batch

    # Finding

    def _find(self, part: Part) -> Generator[Step, Any, str | None]:
        """The batch that a part was sent as, if it ever arrived.

        It is the one created since the intent which has results for the same requests and for no others.
        """
        intent = self._state.intent(part)
        assert intent is not None
        clock = self._patience.chance.clock
        interval = self._patience.first
        while True:
            last_look = not 0 <= clock() - intent.sent_at < self._settle
            for batch in (yield from self._since(intent)):
                if batch.id in self._state.batches() or _size(batch) != len(part.ids):
                    continue
                names, rows = yield from self._look_into(batch.id)
                if names and names <= part.ids and rows == len(part.ids):
                    return batch.id
            if last_look:
                return None
            yield Wait(min(interval, max(0.0, intent.sent_at + self._settle - clock())))
            interval = min(interval * 2, self._patience.longest)

    def _look_into(self, id: str) -> Generator[Step, Any, tuple[frozenset[str], int]]:
        """What a batch has results for, once it has ended."""
        if id not in self._contents:
            broken: list[BrokenRowError] = []
            try:
                yield from self._wait(id)
                found = yield from self._read(id, broken)
            except NotFoundError:  # deleted meanwhile
                found = {}
            self._contents[id] = frozenset(found), len(found) + len(broken)
        return self._contents[id]

    def _newest(self) -> Generator[Step, Any, str]:
        page = yield from self._call(LIST, {"limit": 1})
        return page.data[0].id if page.data else ""

    def _since(self, intent: Intent) -> Generator[Step, Any, list[MessageBatch]]:
        """The batches created after an intent. Clocks differ, so the list is read up to the batch that it names."""
        found: list[MessageBatch] = []
        params: dict[str, Any] = {"limit": _PAGE}
        while True:
            page = yield from self._call(LIST, params)
            for batch in page.data:
                if batch.id == intent.newest or batch.created_at.timestamp() < intent.sent_at - _DAY:
                    return found
                found.append(batch)
            if not page.has_more or not page.last_id:
                return found
            params = {"limit": _PAGE, "after_id": page.last_id}

    # Reading

    def _wait(self, id: str) -> Generator[Step, Any, MessageBatch]:
        def look() -> Generator[Step, Any, Any]:
            options = self._patience.bounding(self._options, self._engine.settings.total_timeout)
            return self._call(RETRIEVE, {"message_batch_id": id}, options=options, raw=True)

        batch = yield from waiting(id, look, self._patience, self._policy)
        return batch

    def _read(self, id: str, broken: list[BrokenRowError]) -> Generator[Step, Any, Results]:
        """All results of a batch. A download that breaks off goes on at the row that it had reached."""
        found: Results = {}
        row = retries = 0
        while True:
            options = {**self._options, "from_row": row + 1}
            reader = yield from self._call(RESULTS, {"message_batch_id": id}, options=options)
            try:
                yield from drain(reader, found, broken)
                return found
            except IncompleteResultsError as error:
                retries = 0 if error.row > row else retries + 1
                row = error.row
                yield from self._pause(retries, error)

    def _call(
        self, operation: Any, params: dict[str, Any], *, options: dict[str, Any] | None = None, raw: bool = False
    ) -> Generator[Step, Any, Any]:
        shared = {name: value for name, value in self._create.items() if name in operation.places}
        _, plan = self._engine.begin(
            operation,
            {**shared, **params},
            options or self._options,
            stream=unread_rows,
            envelope=(lambda: APIResponse) if raw else None,
        )
        return plan


def _size(batch: MessageBatch) -> int:
    counts = batch.request_counts
    return counts.processing + counts.succeeded + counts.errored + counts.canceled + counts.expired


def _is_refusal(error: APIError) -> bool:
    """Whether a failed call has surely created nothing: it never left, or the API itself said no."""
    if isinstance(error, APIStatusError):
        # A status without the API's own words is a proxy's, which may have given up while the API went on.
        return error.type is not None and (error.status_code < 500 or error.type == "overloaded_error")
    cause = error.__cause__
    return isinstance(error, APIConnectionError) and type(cause).__name__ in _UNSENT
