"""The result of `batches.run()`: each request with its result."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from anthropic_messages_client import types as _types

from anthropic_messages._errors import BrokenRowError


class BatchOutcome(NamedTuple):
    """A request of a run and its result."""

    custom_id: str
    request: Any
    """The request as it was passed."""
    result: _types.MessageBatchResult | None
    """The result; None if the results have no readable row for the request."""

    @property
    def message(self) -> _types.Message | None:
        """The message; None if the request did not succeed."""
        return getattr(self.result, "message", None)

    def __repr__(self) -> str:
        from anthropic_messages_client.models._shown import short_text

        request, result = (short_text(value) for value in (self.request, self.result))
        return f"{type(self).__name__}(custom_id={self.custom_id!r}, request={request}, result={result})"


class BatchRun:
    """The result of `batches.run()`.

    Iterating over it yields a `BatchOutcome` for each request, in the order of the requests.
    """

    def __init__(
        self,
        requests: list[Any],
        results: dict[str, _types.MessageBatchResult],
        batch_ids: list[str],
        broken_rows: list[BrokenRowError],
        unexpected: dict[str, _types.MessageBatchResult],
        duplicates: dict[str, list[_types.MessageBatchResult]] | None = None,
    ) -> None:
        self.requests: list[Any] = requests
        self.results: dict[str, _types.MessageBatchResult] = results
        """Results by `custom_id`, in the order of the requests."""
        self.batch_ids: list[str] = batch_ids
        """Ids of the batches that the requests were sent in."""
        self.broken_rows: list[BrokenRowError] = broken_rows
        """Errors of rows that could not be read. It is unknown which requests these rows belong to."""
        self.unexpected: dict[str, _types.MessageBatchResult] = unexpected
        """Results whose `custom_id` matches no request."""
        self.duplicates: dict[str, list[_types.MessageBatchResult]] = {} if duplicates is None else duplicates
        """Further results by `custom_id`, if the API sent more than one. `results` has the first of each."""

    def __iter__(self) -> Iterator[BatchOutcome]:
        for request in self.requests:
            custom_id = request["custom_id"]
            yield BatchOutcome(custom_id, request, self.results.get(custom_id))

    def __len__(self) -> int:
        return len(self.requests)

    @property
    def messages(self) -> dict[str, _types.Message]:
        """Messages of the successful requests by `custom_id`."""
        return {outcome.custom_id: outcome.message for outcome in self if outcome.message is not None}

    @property
    def failed(self) -> dict[str, _types.MessageBatchResult | None]:
        """Results of the other requests by `custom_id`: errored, canceled, expired, or None if there is no result."""
        return {outcome.custom_id: outcome.result for outcome in self if outcome.message is None}

    def __repr__(self) -> str:
        failed, batches = len(self.failed), len(self.batch_ids)
        unit = "batch" if batches == 1 else "batches"
        return f"<BatchRun: {len(self) - failed} succeeded, {failed} failed, in {batches} {unit}>"
