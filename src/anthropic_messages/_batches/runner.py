"""Requests of any number -> batches -> results, as a plan that can be cut off anywhere and begun again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from anthropic_messages_client.api.messages.batches.create import OPERATION as CREATE
from anthropic_messages_client.api.messages.batches.list import OPERATION as LIST
from anthropic_messages_client.api.messages.batches.results import OPERATION as RESULTS
from anthropic_messages_client.api.messages.batches.retrieve import OPERATION as RETRIEVE

from anthropic_messages._call.response import APIResponse
from anthropic_messages._call.response_errors import invalid_response, read_http_date
from anthropic_messages._call.retry_policy import RetryPolicy
from anthropic_messages._errors import (
    APIConnectionError,
    APIError,
    APIStatusError,
    BatchStateError,
    BrokenRowError,
    IncompleteResultsError,
    NotFoundError,
)
from anthropic_messages._streaming.rows import Contents, drain, unread_rows
from anthropic_messages._transport.steps import Wait

from .outcome import BatchRun
from .polling import Patience, seconds_of, waiting
from .state_file import Intent, RunState

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from anthropic_messages_client.types import (
        MessageBatch,
        MessageBatchResult,
    )

    from anthropic_messages._call.engine import Engine
    from anthropic_messages._transport.steps import Step

    from .requests import Part

    Results = dict[str, MessageBatchResult]

_PAGE = 100
_LONGEST_REQUEST = 600.0  # seconds that the request of an earlier process may have been on its way
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
        self._now: float | None = None
        """The server's time when the list of batches was read last."""
        self._sent: set[int] = set()
        """Numbers of the parts that this process has sent."""
        self._doubted: dict[int, float] = {}
        """Number of a part -> the time by the monotonic clock since when its request is surely over."""
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
        duplicates: dict[str, list[MessageBatchResult]] = {}
        broken: list[BrokenRowError] = []
        for part, name in zip(parts, batch_ids, strict=True):
            contents = yield from self._read(name, partial(_missing, part.ids))
            found = contents.found
            if found and not found.keys() & part.ids:
                raise BatchStateError(
                    f"Batch {name} has results for other requests only, such as {min(found)!r}: it belongs to another "
                    "run. Check that the state file is the right one; to send the requests again, name another file."
                )
            broken += contents.broken
            for key, result in found.items():
                place = results if key in part.ids else unexpected
                if key in place:
                    duplicates.setdefault(key, []).append(result)
                else:
                    place[key] = result
            for key, more in contents.duplicates.items():
                duplicates.setdefault(key, []).extend(more)
        ordered = {key: results[key] for request in requests if (key := request["custom_id"]) in results}
        return BatchRun(requests, ordered, batch_ids, broken, unexpected, duplicates)

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
        """Create a batch from a part. Return the error after which it is not known whether one was created."""
        retries = 0
        while True:
            # A batch of an earlier attempt is still to be found after the batch that was the newest then.
            earlier = self._state.intent(part)
            intent = (yield from self._newest()) if earlier is None else earlier._replace(date=self._now)
            self._state.intend(part, intent)
            self._sent.add(part.number)
            try:
                batch = yield from self._created(part)
            except APIError as error:
                self._doubted[part.number] = self._patience.clock.monotonic()
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
        seconds = self._policy.wait(retries, error, self._patience.clock.random)
        if seconds is None:
            raise error
        yield Wait(seconds)

    def _created(self, part: Part) -> Generator[Step, Any, MessageBatch]:
        # One attempt: another one after an answer that got lost would create a second batch.
        options = {**self._options, "content": part.content, "retry_policy": RetryPolicy(0)}
        response = yield from self._call(CREATE, {"requests": ()}, options=options, raw=True)
        batch: MessageBatch = response.parse()
        if not batch.id:
            raise invalid_response(response.http_response, batch.to_dict(), "the batch has no id")
        return batch

    # Finding

    def _find(self, part: Part) -> Generator[Step, Any, str | None]:
        """Return the batch that a part was sent as, if it ever arrived.

        It is the one created since the intent which has results for the same requests and for no others.
        """
        intent = self._state.intent(part)
        assert intent is not None
        monotonic = self._patience.clock.monotonic
        doubted = self._doubted.setdefault(part.number, monotonic())
        interval = self._patience.first
        while True:
            waited = monotonic() - doubted  # before the look, which can take a while
            batches = yield from self._since(intent)
            now = self._now
            for batch in batches:
                size = _size(batch)
                if batch.id in self._state.batches() or size not in (None, len(part.ids)):
                    continue
                names, rows = yield from self._look_into(batch.id, len(part.ids))
                if names and names <= part.ids and rows >= len(part.ids):
                    return batch.id
            if part.number not in self._sent and now is not None and intent.date is not None:
                # It was sent by an earlier process, as the server's clock tells; its request may have taken a while.
                waited = max(waited, now - intent.date - _LONGEST_REQUEST)
            if waited >= self._settle:
                return None
            yield Wait(min(interval, max(0.0, doubted + self._settle - monotonic())))
            interval = min(interval * 2, self._patience.longest)

    def _look_into(self, id: str, size: int) -> Generator[Step, Any, tuple[frozenset[str], int]]:
        """Return what a batch of some size has results for, and how many rows, once it has ended."""
        if id not in self._contents:
            contents = Contents()
            try:
                yield from self._wait(id)
                contents = yield from self._read(id, lambda found: size - len(found))
            except NotFoundError:  # deleted meanwhile
                pass
            self._contents[id] = frozenset(contents.found), len(contents.found) + len(contents.broken)
        return self._contents[id]

    def _newest(self) -> Generator[Step, Any, Intent]:
        """Return what has to be known before a request is sent."""
        page = yield from self._page({"limit": 1})
        if not page.data:
            return Intent("", None, self._now)
        return Intent(page.data[0].id, seconds_of(page.data[0].created_at), self._now)

    def _since(self, intent: Intent) -> Generator[Step, Any, list[MessageBatch]]:
        """Return the batches created after an intent.

        The list begins with the newest batch, and is read up to the one that the intent names. If that one has been
        deleted, an older one ends it: the server's own times are compared, for the clock of this machine may be wrong.
        """
        found: dict[str, MessageBatch] = {}
        params: dict[str, Any] = {"limit": _PAGE}
        while True:
            page = yield from self._page(params)
            known = len(found)
            for batch in page.data:
                created = seconds_of(batch.created_at)
                is_older = created is not None and intent.newest_created is not None and created < intent.newest_created
                if batch.id == intent.newest or is_older:
                    return list(found.values())
                found.setdefault(batch.id, batch)
            if not page.has_more or not page.last_id or len(found) == known:
                return list(found.values())
            params = {"limit": _PAGE, "after_id": page.last_id}

    def _page(self, params: dict[str, Any]) -> Generator[Step, Any, Any]:
        """Return a page of the list of batches. The first page tells the server's time."""
        response = yield from self._call(LIST, params, raw=True)
        if "after_id" not in params:
            self._now = read_http_date(response.headers.get("date"))
        return response.parse()

    # Reading

    def _wait(self, id: str) -> Generator[Step, Any, MessageBatch]:
        def look() -> Generator[Step, Any, Any]:
            options = self._patience.bounding(self._options, self._engine.settings.total_timeout)
            return self._call(RETRIEVE, {"message_batch_id": id}, options=options, raw=True)

        batch = yield from waiting(id, look, self._patience, self._policy)
        return batch

    def _read(self, id: str, missing: Callable[[Results], int]) -> Generator[Step, Any, Contents]:
        """Read all results of a batch. A download that breaks off is resumed at the row that it had reached.

        Nothing promises that the rows have the same order then, so rows may be skipped and others read twice. If
        results are missing, the whole file is read again, until they are there or a whole download confirms that they
        are not.

        Args:
            id: The batch.
            missing: Returns how many results are missing from those that were found.
        """
        known: Results = {}
        rereads = 0
        while True:
            contents = Contents()
            cut = yield from self._download(id, contents)
            news = contents.found.keys() - known.keys()
            known.update((name, contents.found[name]) for name in news)
            contents.found = known
            # A broken row has the result of some request, and has it again in the next download.
            if missing(known) <= len({str(error.body) for error in contents.broken}):
                return contents
            if cut is None:
                if rereads and not news:
                    return contents
                rereads += 1
                continue
            rereads = 0 if news else rereads + 1
            yield from self._pause(rereads, cut)

    def _download(self, id: str, contents: Contents) -> Generator[Step, Any, IncompleteResultsError | None]:
        """Read a file of results from its first row to its end. Return the last error after which it was resumed."""
        row = retries = 0
        cut = None
        while True:
            options = {**self._options, "from_row": row + 1}
            reader = yield from self._call(RESULTS, {"message_batch_id": id}, options=options)
            try:
                yield from drain(reader, contents)
                return cut
            except IncompleteResultsError as error:
                retries = 0 if error.row > row else retries + 1
                row, cut = error.row, error
                yield from self._pause(retries, error)

    def _call(
        self, operation: Any, params: dict[str, Any], *, options: dict[str, Any] | None = None, raw: bool = False
    ) -> Generator[Step, Any, Any]:
        shared = {name: value for name, value in self._create.items() if name in operation.places}
        _, plan = self._engine.begin(
            operation,
            {**shared, **params},
            options or self._options,
            load_reader=unread_rows,
            load_envelope=(lambda: APIResponse) if raw else None,
        )
        return plan


def _missing(ids: frozenset[str], found: Results) -> int:
    """Return how many results are missing. Results for other requests only are those of another batch."""
    return len(ids - found.keys()) if not found or found.keys() & ids else 0


def _size(batch: MessageBatch) -> int | None:
    """Return the number of requests in a batch; None if the server does not tell."""
    counts = batch.request_counts
    try:
        return counts.processing + counts.succeeded + counts.errored + counts.canceled + counts.expired
    except (AttributeError, TypeError):
        return None


def _is_refusal(error: APIError) -> bool:
    """Whether a failed call has surely created nothing: it never left, or the API itself said no."""
    if isinstance(error, APIStatusError):
        # A status without the API's own words is a proxy's, which may have given up while the API went on.
        return error.type is not None and (error.status_code < 500 or error.type == "overloaded_error")
    cause = error.__cause__
    return isinstance(error, APIConnectionError) and type(cause).__name__ in _UNSENT
