"""What comes of a run of batches: each request with its result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from anthropic_messages_client.types import Message, MessageBatchResult

    from anthropic_messages._errors import BrokenRowError

    Results = dict[str, MessageBatchResult]


class BatchOutcome(NamedTuple):
    """A request of a run, and what became of it."""

    custom_id: str
    request: Any
    """The request as it was passed."""
    result: MessageBatchResult | None
    """None if the results have no readable row for it."""

    @property
    def message(self) -> Message | None:
        """The message, if there is one."""
        return getattr(self.result, "message", None)


class BatchRun:
    """What came of `batches.run()`. Iterating over it gives a `BatchOutcome` for each request, in their order."""

    def __init__(
        self,
        requests: list[Any],
        results: Results,
        batch_ids: list[str],
        broken: list[BrokenRowError],
        unexpected: Results,
        duplicates: dict[str, list[MessageBatchResult]] | None = None,
    ) -> None:
        self.requests = requests
        self.results = results
        """Results by `custom_id`, in the order of the requests."""
        self.batch_ids = batch_ids
        """The batches that the requests were sent in."""
        self.broken_rows = broken
        """Errors for rows that could not be read; which requests they belong to, nobody knows."""
        self.unexpected = unexpected
        """Results by a `custom_id` that no request has."""
        self.duplicates = {} if duplicates is None else duplicates
        """Further results by `custom_id`, where the API sent more than one. `results` has the first of each."""

    def __iter__(self) -> Iterator[BatchOutcome]:
        for request in self.requests:
            custom_id = request["custom_id"]
            yield BatchOutcome(custom_id, request, self.results.get(custom_id))

    def __len__(self) -> int:
        return len(self.requests)

    @property
    def messages(self) -> dict[str, Message]:
        """The messages by `custom_id`: of the requests that succeeded."""
        return {outcome.custom_id: outcome.message for outcome in self if outcome.message is not None}

    @property
    def failed(self) -> dict[str, MessageBatchResult | None]:
        """The results by `custom_id` of those that did not: errored, canceled, expired, or None for no row at all."""
        return {outcome.custom_id: outcome.result for outcome in self if outcome.message is None}

    def __repr__(self) -> str:
        failed = len(self.failed)
        return f"<BatchRun: {len(self) - failed} succeeded, {failed} failed, in {len(self.batch_ids)} batches>"
