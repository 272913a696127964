"""The calls of a run: each method is a plan of one operation, or of the calls that read all results of a batch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages._call.response import APIResponse
from anthropic_messages._call.response_errors import invalid_response, read_http_date
from anthropic_messages._call.retry_policy import RetryPolicy
from anthropic_messages._errors import IncompleteResultsError
from anthropic_messages._streaming.rows import Contents, drain, unread_rows
from anthropic_messages._transport.steps import Wait

from .polling import Polling, wait_until_ended

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from anthropic_messages_client.types import MessageBatch, MessageBatchResult

    from anthropic_messages._call.engine import Engine
    from anthropic_messages._errors import APIError
    from anthropic_messages._transport.steps import Step

    from .requests import Part

    Results = dict[str, MessageBatchResult]


class BatchCalls:
    """The calls of one run, with its options."""

    def __init__(
        self, engine: Engine[Any], operations: Any, polling: Polling, *, create: dict[str, Any], options: dict[str, Any]
    ) -> None:
        self._engine = engine
        self._operations = operations
        self._polling = polling
        self._create = create
        """Arguments of `create` apart from the requests. Other operations receive those that they accept."""
        self._options = options
        self._policy = engine.settings.retry_policy
        self.server_time: float | None = None
        """The server's time when the list of batches was last read."""

    def create(self, part: Part) -> Generator[Step, Any, MessageBatch]:
        # A single attempt: a retry after a lost response would create a second batch.
        options = {**self._options, "content": part.content, "retry_policy": RetryPolicy(0)}
        response = yield from self._call(self._operations.CREATE, {"requests": ()}, options=options, raw=True)
        batch: MessageBatch = response.parse()
        if not batch.id:
            raise invalid_response(response.http_response, batch.to_dict(), "the batch has no id")
        return batch

    def page(self, params: dict[str, Any]) -> Generator[Step, Any, Any]:
        """Return a page of the list of batches. The first page also updates the server's time."""
        response = yield from self._call(self._operations.LIST, params, raw=True)
        if "after_id" not in params:
            self.server_time = read_http_date(response.headers.get("date"))
        return response.parse()

    def wait(self, id: str) -> Generator[Step, Any, MessageBatch]:
        """Poll a batch until it has ended."""

        def retrieve() -> Generator[Step, Any, Any]:
            options = self._polling.limit_options(self._options, self._engine.settings.total_timeout)
            return self._call(self._operations.RETRIEVE, {"message_batch_id": id}, options=options, raw=True)

        batch = yield from wait_until_ended(id, retrieve, self._polling, self._policy)
        return batch

    def read(self, id: str, count_missing: Callable[[Results], int]) -> Generator[Step, Any, Contents]:
        """Read all results of a batch. An interrupted download is resumed at the next row.

        The API does not guarantee the order of the rows, so a resumed download may skip rows and repeat others. If
        results are missing, all rows are read again until none is missing or a complete download adds nothing new.

        Args:
            id: The batch.
            count_missing: Returns the number of results that are missing from those found.
        """
        known: Results = {}
        rereads = 0
        while True:
            contents = Contents()
            interruption = yield from self._download(id, contents)
            new = contents.found.keys() - known.keys()
            known.update((custom_id, contents.found[custom_id]) for custom_id in new)
            contents.found = known
            # Each distinct broken row stands for one missing result, which another download would not repair.
            if count_missing(known) <= len({str(error.body) for error in contents.broken}):
                return contents
            if interruption is None:
                if rereads and not new:
                    return contents
                rereads += 1
                continue
            rereads = 0 if new else rereads + 1
            yield from self.pause(rereads, interruption)

    def _download(self, id: str, contents: Contents) -> Generator[Step, Any, IncompleteResultsError | None]:
        """Read all rows in order. Return the last error after which the download was resumed."""
        row = retries = 0
        interruption = None
        while True:
            options = {**self._options, "from_row": row + 1}
            reader = yield from self._call(self._operations.RESULTS, {"message_batch_id": id}, options=options)
            try:
                yield from drain(reader, contents)
                return interruption
            except IncompleteResultsError as error:
                retries = 0 if error.row > row else retries + 1
                row, interruption = error.row, error
                yield from self.pause(retries, error)

    def pause(self, retries: int, error: APIError) -> Generator[Step, Any, None]:
        """Wait as before any retry, or raise the error if the retry policy allows none."""
        seconds = self._policy.wait(retries, error, self._polling.clock.random)
        if seconds is None:
            raise error
        yield Wait(seconds)

    def _call(
        self, operation: Any, params: dict[str, Any], *, options: dict[str, Any] | None = None, raw: bool = False
    ) -> Generator[Step, Any, Any]:
        shared = {name: value for name, value in self._create.items() if name in operation.locations}
        _, plan = self._engine.begin(
            operation,
            {**shared, **params},
            options or self._options,
            load_reader=unread_rows,
            load_envelope=(lambda: APIResponse) if raw else None,
        )
        return plan
