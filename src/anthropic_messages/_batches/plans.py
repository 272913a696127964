"""Plans of `batches.wait()` and `batches.run()`, shared by blocking and asynchronous clients."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from anthropic_messages._call.engine import CLOCK, Engine
from anthropic_messages._call.request import check_against_version
from anthropic_messages._call.response import APIResponse
from anthropic_messages._streaming.rows import unread_rows
from anthropic_messages._transport.steps import Work

from .outcome import BatchRun
from .polling import Polling, wait_until_ended
from .progress import Progress
from .requests import MAX_BYTES, MAX_REQUESTS, checked_requests, encode_requests, read_files, split_requests
from .runner import Runner
from .state_file import RunState

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from os import PathLike

    from anthropic_messages_client.types import MessageBatch

    from anthropic_messages._transport.steps import Step


def wait(
    engine: Engine[Any],
    operations: Any,
    params: dict[str, Any],
    options: dict[str, Any],
    *,
    progress: bool | None,
    on_progress: Callable[[MessageBatch], object] | None,
    **intervals: Any,
) -> Generator[Step, Any, MessageBatch]:
    """Poll a batch until it has ended, and return it.

    `operations` is the module of the operations of batches, and `intervals` are the settings of `Polling`.
    """
    options = {**options, "strict_responses": True}  # Polling reads fields that a lenient response may lack.
    bar = Progress(progress, on_progress)
    polling = Polling(CLOCK, on_progress=bar, **intervals)

    def retrieve() -> Generator[Step, Any, Any]:
        limited = polling.limit_options(options, engine.settings.total_timeout)
        call = engine.begin(
            operations.RETRIEVE, params, limited, load_reader=unread_rows, load_envelope=lambda: APIResponse
        )
        return call[1]

    try:
        batch = yield from wait_until_ended(params["message_batch_id"], retrieve, polling, engine.settings.retry_policy)
    finally:
        bar.close()
    return batch


def run(
    engine: Engine[Any],
    operations: Any,
    requests: Iterable[Any],
    create: dict[str, Any],
    options: dict[str, Any],
    *,
    state_file: str | PathLike[str] | None,
    max_requests: int,
    max_bytes: int,
    resend_after: float,
    progress: bool | None,
    on_progress: Callable[[MessageBatch], object] | None,
    **intervals: Any,
) -> Generator[Step, Any, BatchRun]:
    """Send all requests in batches, wait for the batches, and return the results."""
    listed = checked_requests(requests, max_requests=None)
    check_against_version(operations.CREATE, {"requests": listed}, engine.settings.api_version)
    _check_limit("max_requests", max_requests, MAX_REQUESTS)
    if isinstance(resend_after, bool) or not isinstance(resend_after, int | float):
        raise TypeError(f"`resend_after` must be seconds, not {type(resend_after).__name__}.")
    if not resend_after >= 0:
        raise ValueError("`resend_after` must not be negative.")
    _check_limit("max_bytes", max_bytes, MAX_BYTES)
    contents = encode_requests(listed)
    yield Work(partial(read_files, contents))
    parts = split_requests(listed, contents, max_requests=max_requests, max_bytes=max_bytes)
    options = {**options, "strict_responses": True}  # The run reads fields that a lenient response may lack.
    bar = Progress(progress, on_progress, total=len(listed))
    polling = Polling(CLOCK, on_progress=bar, **intervals)
    with RunState(state_file, parts) as state:
        runner = Runner(engine, operations, state, polling, create=create, options=options, resend_after=resend_after)
        try:
            batch_run = yield from runner.run(parts, listed)
        finally:
            bar.close()
    return batch_run


def _check_limit(name: str, value: int, api_limit: int) -> None:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"`{name}` must be an integer, not {type(value).__name__}.")
    if not 1 <= value <= api_limit:
        raise ValueError(f"`{name}` must be between 1 and {api_limit}, the API's limit.")
