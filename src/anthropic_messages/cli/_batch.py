"""The command `batch run`: requests from a file of JSON lines, results into another."""

from __future__ import annotations

import json
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._exits import ExitCode, Interrupted, UsageProblem
from ._output import console, note, write_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from anthropic_messages import Anthropic, BatchRun
    from anthropic_messages.types import MessageBatch


def read_requests(path: Path) -> list[Any]:
    """Return the requests of a file: one JSON object a line, with `custom_id` and `params`, or `params` alone.

    A line without a `custom_id` gets `row-N`, where N is the number of the line.

    Raises:
        UsageProblem: The file can't be read, has no requests, or a line is not a request.
    """
    requests: list[Any] = []
    lines: dict[str, int] = {}
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                if not line.strip():
                    continue
                request = _request(line, number, f"{path}, line {number}")
                first = lines.setdefault(request["custom_id"], number)
                if first != number:
                    raise UsageProblem(
                        f"{path}, lines {first} and {number} have the same custom_id {request['custom_id']!r}. "
                        "Use a unique custom_id for each line."
                    )
                requests.append(request)
    except OSError as error:
        raise UsageProblem(f"Cannot read {path}: {error.strerror}. Check the path.") from error
    if not requests:
        raise UsageProblem(f"{path} has no requests. Write one JSON object a line.")
    return requests


def _request(line: bytes, number: int, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise UsageProblem(f"{where} is not JSON: {error}") from error
    if not isinstance(row, dict):
        raise UsageProblem(f"{where} must be a JSON object, not {type(row).__name__}.")
    if "params" not in row and "messages" not in row:
        raise UsageProblem(f"{where} has neither `params` nor `messages`. Write the parameters of a message.")
    request = row if "params" in row else {"params": row}
    request = {"custom_id": f"row-{number}", **request}
    if not isinstance(request["custom_id"], str) or not isinstance(request["params"], dict):
        raise UsageProblem(f"{where}: `custom_id` must be a string and `params` an object.")
    return request


def check_folders(*paths: Path) -> None:
    """Check that files can be written, before anything is sent.

    Raises:
        UsageProblem: The folder of a file does not exist.
    """
    for path in paths:
        if not path.parent.is_dir():
            raise UsageProblem(f"The folder of {path} does not exist. Create it first.")


def run_batch(
    client: Anthropic, requests: list[Any], target: Path, state: Path, *, interval: float, as_json: bool
) -> int:
    """Run requests in batches, and write their results to a file, in the order of the requests.

    Args:
        client: The client that sends the batches.
        requests: The requests, from `read_requests`.
        target: The file to write the results to.
        state: The file that keeps the state of the run.
        interval: Seconds between the first polls of a batch.
        as_json: True to write a summary as JSON, and no progress.

    Returns:
        The exit code: `ExitCode.PARTIAL` if a request has no message.

    Raises:
        UsageProblem: A file can't be used.
        Interrupted: The user pressed Ctrl-C. The same command continues the run.
        AnthropicError: A call failed. The same command continues the run.
    """
    try:
        with _progress(len(requests), is_shown=not as_json) as on_progress:
            run = client.messages.batches.run(
                requests, state_file=state, poll_interval=interval, on_progress=on_progress, progress=False
            )
    except (TypeError, ValueError) as error:
        raise UsageProblem(str(error)) from error
    except KeyboardInterrupt:
        raise Interrupted("Interrupted. Run the same command again to continue.") from None
    _write_results(target, run)
    failed = len(run.failed)
    summary = {"requests": len(run), "succeeded": len(run) - failed, "failed": failed}
    if as_json:
        write_json({**summary, "output": str(target), "state": str(state), "batch_ids": run.batch_ids})
    else:
        print(f"{len(run)} requests: {len(run) - failed} succeeded, {failed} failed. Results are in {target}.")
        note(f"To send the requests again, delete {state} first.")
    return ExitCode.PARTIAL if failed else ExitCode.OK


def _write_results(target: Path, run: BatchRun) -> None:
    """Write the results at once, so that a file is never half written."""
    unfinished = target.with_name(f"{target.name}.unfinished")
    try:
        with unfinished.open("w", encoding="utf-8") as file:
            for outcome in run:
                result = None if outcome.result is None else outcome.result.to_dict()
                file.write(json.dumps({"custom_id": outcome.custom_id, "result": result}, ensure_ascii=False) + "\n")
        os.replace(unfinished, target)
    except OSError as error:
        raise UsageProblem(
            f"Cannot write {target}: {error.strerror}. Nothing is lost: run the same command again."
        ) from error


@contextmanager
def _progress(total: int, *, is_shown: bool) -> Iterator[Callable[[MessageBatch], object]]:
    """Show progress on standard error: a bar on a terminal, and a line for each change elsewhere."""
    done: dict[str, int] = {}

    def count(batch: MessageBatch) -> int:
        counts = batch.request_counts
        done[batch.id] = counts.succeeded + counts.errored + counts.canceled + counts.expired
        return sum(done.values())

    if not is_shown:
        yield lambda batch: None
    elif not sys.stderr.isatty():
        shown = -1

        def write_line(batch: MessageBatch) -> None:
            nonlocal shown
            now = count(batch)
            if now != shown:
                shown = now
                note(f"{now} of {total} requests done")

        yield write_line
    else:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=console(stderr=True)) as bar:
            task = bar.add_task("requests", total=total)
            yield lambda batch: bar.update(task, completed=count(batch))
