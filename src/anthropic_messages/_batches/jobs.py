"""What the SDK does with batches beyond the API's operations: wait for one, and run requests of any number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from anthropic_messages_client.request import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping
    from datetime import datetime
    from os import PathLike

    from anthropic_messages_client.request import Operation
    from anthropic_messages_client.types import MessageBatch, MessageBatchRequestParam

    from anthropic_messages._call.engine import Engine

BatchT = TypeVar("BatchT")
RunT = TypeVar("RunT")


class EnvelopedBatchJobs:
    """Checks the requests of a batch before they are sent."""

    def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        if "requests" in params:
            from .requests import MOST_BYTES, checked_requests

            params = {**params, "requests": checked_requests(params["requests"])}
            options = {**options, "most_bytes": MOST_BYTES}
        above: Any = super()
        return above._call(operation, params, options)


class _BatchJobs(EnvelopedBatchJobs, Generic[BatchT, RunT]):
    """Turns each call into a plan; what a call gives is up to the subclass."""

    _engine: Engine[Any]
    _carry_out: Callable[[Generator[Any, Any, Any]], Any]

    def wait(
        self,
        message_batch_id: str,
        *,
        deadline: float | datetime | None = None,
        poll_interval: float = 1.0,
        max_poll_interval: float = 60.0,
        on_progress: Callable[[MessageBatch], object] | None = None,
        progress: bool | None = None,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
    ) -> BatchT:
        """Wait until a batch has ended.

        The id is all that it takes, so another process can take over the waiting. Looks come less and less often, and
        no sooner than the API asks for, up to `max_retry_wait` of the client's retry policy (60 s). Lost connections,
        overload and the like are no reason to stop, once the first look has succeeded.

        Args:
            message_batch_id: Id of the batch.
            deadline: Seconds from now, or an aware datetime, after which to stop waiting; None to wait until it ends,
                which takes a day at most.
            poll_interval: Seconds from the first look to the second; each further interval is half as long again.
            max_poll_interval: Seconds that no interval exceeds, unless the API asks for more, which is heeded up to
                `max_retry_wait`.
            on_progress: Called with the batch at each look.
            progress: Whether to show a progress bar; None for one if `tqdm` is installed (the extra `progress`). It
                is seen on a terminal only.
            workspace_id: The workspace to which the batch belongs, for credentials that can act in several.
            extra_headers: Headers to add to each call, or to replace; None removes one.

        Returns:
            The batch, ended; from an asynchronous client, when it is awaited.

        Raises:
            BatchTimeoutError: The deadline came first; `batch` is how it was seen last.
            AnthropicError: The batch could not be looked at, or not any more.
        """
        from . import plans as _batch_plans

        plan = _batch_plans.wait(
            self._engine,
            {"message_batch_id": message_batch_id, "workspace_id": workspace_id},
            {"extra_headers": extra_headers},
            progress=progress,
            on_progress=on_progress,
            deadline=deadline,
            first=poll_interval,
            longest=max_poll_interval,
        )
        given: BatchT = self._carry_out(plan)
        return given

    def run(
        self,
        requests: Iterable[MessageBatchRequestParam],
        *,
        state_file: str | PathLike[str] | None = None,
        deadline: float | datetime | None = None,
        poll_interval: float = 1.0,
        max_poll_interval: float = 60.0,
        on_progress: Callable[[MessageBatch], object] | None = None,
        progress: bool | None = None,
        max_requests: int = 100_000,
        max_bytes: int = 256_000_000,
        settle: float = 60.0,
        betas: list[str] | tuple[str, ...] | Omit = omit,
        user_profile_id: str | Omit = omit,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
    ) -> RunT:
        """Have any number of requests answered in batches, and join the results to them.

        The requests are split by the API's limits, sent, waited for, and matched with their results by `custom_id`.
        Everything about them that can be told beforehand is checked before the first batch is sent.

        With a `state_file` a run that was cut off, however it was, goes on when it is started again with the same
        requests: what was sent is not sent again. Each batch is noted in the file before it is sent, and again when
        its id is known. If the program ends between the two, or no answer comes, the batch is looked for in the list
        of batches: one that was created since, with results for exactly these requests. Only if there is none,
        `settle` seconds after it was sent, is the part sent again. So nothing is paid for twice unless a batch shows
        up in the list later than that. (A batch that another program creates at the same time with the very same ids
        in the same workspace would be taken for it.) These times are the monotonic clock's within a process, and the
        server's across processes: the wall clock of this machine plays no part.

        Args:
            requests: What to answer: each with a `custom_id` of its own and the `params` of a message.
            state_file: The path of a file that keeps the state of the run. A file with `.lock` added to the name stands
                beside it, so that one run at a time uses it; both may be deleted after the run. None keeps no state:
                the run recovers only from failures within this call.
            deadline: Seconds from now, or an aware datetime, after which to stop waiting for batches.
            poll_interval: Seconds from the first look at a batch to the second; each further interval is half as long
                again.
            max_poll_interval: Seconds that no interval exceeds, unless the API asks for more, which is heeded up to
                `max_retry_wait`.
            on_progress: Called with a batch at each look at it.
            progress: Whether to show a progress bar; None for one if `tqdm` is installed (the extra `progress`). It
                is seen on a terminal only.
            max_requests: Requests to put into one batch at most.
            max_bytes: Bytes to put into one batch at most.
            settle: Seconds after which a batch that was sent, and is not in the list, counts as never created.
            betas: Names of beta features to switch on for the batches.
            user_profile_id: The user profile on whose behalf the batches are created.
            workspace_id: The workspace to which the batches belong, for credentials that can act in several.
            extra_headers: Headers to add to each call, or to replace; None removes one.

        Returns:
            A `BatchRun`: a `BatchOutcome` for each request, `messages` and `failed` by `custom_id`; from an
            asynchronous client, when it is awaited.

        Raises:
            TypeError, ValueError: Something is wrong with the arguments; nothing was sent.
            Exception: A generator or a file among the requests raised it; it is passed on unchanged.
            BatchStateError: The state file can't be used: it is in use by another run, damaged, no state file, belongs
                to other requests, or can't be written. The message says what to do.
            BatchTimeoutError: The deadline came first. Another call with the same state file goes on.
            AnthropicError: A call failed for good. Another call with the same state file goes on.
        """
        from . import plans as _batch_plans

        plan = _batch_plans.run(
            self._engine,
            requests,
            {"betas": betas, "user_profile_id": user_profile_id, "workspace_id": workspace_id},
            {"extra_headers": extra_headers},
            state_file=state_file,
            max_requests=max_requests,
            max_bytes=max_bytes,
            settle=settle,
            progress=progress,
            on_progress=on_progress,
            deadline=deadline,
            first=poll_interval,
            longest=max_poll_interval,
        )
        given: RunT = self._carry_out(plan)
        return given


if TYPE_CHECKING:
    from collections.abc import Coroutine

    from .outcome import BatchRun

    class BatchJobs(_BatchJobs[MessageBatch, BatchRun]):
        """The methods that `client.messages.batches` has beyond the API's operations."""

    class AsyncBatchJobs(_BatchJobs[Coroutine[Any, Any, MessageBatch], Coroutine[Any, Any, BatchRun]]):
        """The same for asynchronous clients."""
else:
    BatchJobs = AsyncBatchJobs = _BatchJobs
