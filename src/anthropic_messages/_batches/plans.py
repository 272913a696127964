"""The plans of `batches.wait()` and `batches.run()`: what a driver carries out, blocking or not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from anthropic_messages_client.api.messages.batches.create import OPERATION as CREATE
from anthropic_messages_client.api.messages.batches.retrieve import OPERATION as RETRIEVE

from anthropic_messages._call.engine import CLOCK, Engine
from anthropic_messages._call.request import check_against_version
from anthropic_messages._call.response import APIResponse
from anthropic_messages._streaming.rows import unread_rows
from anthropic_messages._transport.steps import Work

from .outcome import BatchRun
from .polling import Patience, waiting
from .progress import Progress
from .requests import MOST_BYTES, MOST_REQUESTS, checked_requests, encode_requests, parts_of, read_files
from .runner import Runner
from .state_file import RunState

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from os import PathLike

    from anthropic_messages_client.types import MessageBatch

    from anthropic_messages._transport.steps import Step


def wait(
    engine: Engine[Any],
    params: dict[str, Any],
    options: dict[str, Any],
    *,
    progress: bool | None,
    on_progress: Callable[[MessageBatch], object] | None,
    **pace: Any,
) -> Generator[Step, Any, MessageBatch]:
    """A batch, once it has ended; `pace` is what `Patience` takes."""
    options = {**options, "strict_responses": True}  # waiting needs the fields of a batch
    shown = Progress(progress, on_progress)
    patience = Patience(CLOCK, on_progress=shown, **pace)

    def look() -> Generator[Step, Any, Any]:
        bounded = patience.bounding(options, engine.settings.total_timeout)
        return engine.begin(RETRIEVE, params, bounded, load_reader=unread_rows, load_envelope=lambda: APIResponse)[1]

    try:
        batch = yield from waiting(params["message_batch_id"], look, patience, engine.settings.retry_policy)
    finally:
        shown.close()
    return batch


def run(
    engine: Engine[Any],
    requests: Iterable[Any],
    create: dict[str, Any],
    options: dict[str, Any],
    *,
    state_file: str | PathLike[str] | None,
    max_requests: int,
    max_bytes: int,
    settle: float,
    progress: bool | None,
    on_progress: Callable[[MessageBatch], object] | None,
    **pace: Any,
) -> Generator[Step, Any, BatchRun]:
    """What came of all requests."""
    listed = checked_requests(requests, most=None)
    check_against_version(CREATE, {"requests": listed}, engine.settings.api_version)
    most_requests = _limit("max_requests", max_requests, MOST_REQUESTS)
    if isinstance(settle, bool) or not isinstance(settle, int | float):
        raise TypeError(f"`settle` must be seconds, not {type(settle).__name__}.")
    if not settle >= 0:
        raise ValueError("`settle` must not be negative.")
    most_bytes = _limit("max_bytes", max_bytes, MOST_BYTES)
    contents = encode_requests(listed)
    yield Work(partial(read_files, contents))
    parts = parts_of(listed, contents, most_requests=most_requests, most_bytes=most_bytes)
    options = {**options, "strict_responses": True}  # the run needs the fields of a batch
    shown = Progress(progress, on_progress, total=len(listed))
    patience = Patience(CLOCK, on_progress=shown, **pace)
    with RunState(state_file, parts) as state:
        runner = Runner(engine, state, patience, create=create, options=options, settle=settle)
        try:
            done = yield from runner.run(parts, listed)
        finally:
            shown.close()
    return done


def _limit(name: str, value: int, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"`{name}` must be an integer, not {type(value).__name__}.")
    if not 1 <= value <= most:
        raise ValueError(f"`{name}` must be from 1 to {most}, which is the API's limit.")
    return value
