"""Methods of `client.messages.batches` beyond the API's operations: `wait()` and `run()`."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from os import PathLike
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from anthropic_messages_client._lazy import LazyModule
from anthropic_messages_client.request import Omit, Operation, omit
from anthropic_messages_client.suggestions import reject_unknown_arguments

from anthropic_messages._call.engine import Engine
from anthropic_messages._coroutine_functions import coroutine_functions

if TYPE_CHECKING:
    import datetime as _datetime

    from anthropic_messages_client import types as _types
else:
    _datetime = LazyModule("datetime")
    _types = LazyModule("anthropic_messages_client.types")

BatchT = TypeVar("BatchT")
RunT = TypeVar("RunT")


class EnvelopedBatchJobs:
    """A mixin that checks the requests of a batch before they are sent."""

    def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        if "requests" in params:
            from .requests import checked_requests

            params = {**params, "requests": checked_requests(params["requests"])}
        above: Any = super()
        return above._call(operation, params, options)


class _BatchJobs(EnvelopedBatchJobs, Generic[BatchT, RunT]):
    """A mixin that turns each call into a plan. The subclass determines the return types."""

    _engine: Engine[Any]
    _operations: Any
    """The module with the operations of the resource, which differ on the beta side."""
    _carry_out: Callable[[Generator[Any, Any, Any]], Any]

    @reject_unknown_arguments
    def wait(
        self,
        message_batch_id: str,
        *,
        deadline: float | _datetime.datetime | None = None,
        poll_interval: float = 1.0,
        max_poll_interval: float = 60.0,
        on_progress: Callable[[_types.MessageBatch], object] | None = None,
        progress: bool | None = None,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
    ) -> BatchT:
        """Wait until a batch has ended.

        Any process that knows the id can wait for the batch. The batch is polled at growing intervals. If the server
        asks for a longer wait, it is respected up to `max_retry_wait` of the client's retry policy (60 s). After the
        first successful poll, errors that can be retried, such as lost connections and overload, do not end the wait.

        Args:
            message_batch_id: Id of the batch.
            deadline: Seconds from now, or an aware datetime, after which to stop waiting. None waits until the batch
                ends, which takes at most a day.
            poll_interval: Seconds between the first and the second poll. Each further interval is 1.5 times as long.
            max_poll_interval: The longest interval in seconds. If the server asks for a longer wait, it is respected
                up to `max_retry_wait`.
            on_progress: Callback that receives the batch after each poll.
            progress: True to show a progress bar, False to show none, None to show one if `tqdm` is installed (the
                extra `progress`). The bar is shown on terminals and in notebooks.
            workspace_id: The workspace that the batch belongs to, for credentials with access to several.
            extra_headers: Headers to add to or replace in each request. A value of None removes the header.

        Returns:
            The batch after it has ended. With an asynchronous client, await the call to get it.

        Raises:
            BatchTimeoutError: The deadline passed first. Its `batch` is the last known state.
            AnthropicError: The batch could not be retrieved, and retrying would not help.
        """
        from . import plans as _batch_plans

        plan = _batch_plans.wait(
            self._engine,
            self._operations,
            {"message_batch_id": message_batch_id, "workspace_id": workspace_id},
            {"extra_headers": extra_headers},
            progress=progress,
            on_progress=on_progress,
            deadline=deadline,
            poll_interval=poll_interval,
            max_poll_interval=max_poll_interval,
        )
        result: BatchT = self._carry_out(plan)
        return result

    @reject_unknown_arguments
    def run(
        self,
        requests: Iterable[_types.BetaMessageBatchRequestParam | _types.MessageBatchRequestParam],
        *,
        state_file: str | PathLike[str] | None = None,
        deadline: float | _datetime.datetime | None = None,
        poll_interval: float = 1.0,
        max_poll_interval: float = 60.0,
        on_progress: Callable[[_types.MessageBatch], object] | None = None,
        progress: bool | None = None,
        max_requests: int = 100_000,
        max_bytes: int = 256_000_000,
        resend_after: float = 60.0,
        betas: list[str] | tuple[str, ...] | Omit = omit,
        user_profile_id: str | Omit = omit,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        settle: float | Omit = omit,
    ) -> RunT:
        """Send any number of requests in batches, and match the results to the requests.

        The requests are checked, split into batches by the API's limits, and sent. When the batches have ended, the
        results are matched to the requests by `custom_id`. If a check fails, nothing is sent.

        With a `state_file`, an interrupted run continues when it is started again with the same requests, and does
        not send a batch twice. Each batch is recorded in the file before it is sent, and again when its id is known.
        If the program ends between the two, or the response is lost, the run looks for the batch in the list of
        batches: a batch created since then with results for exactly these requests. If none is found within
        `resend_after` seconds, the requests are sent again. They are paid for twice only if the batch appears in the
        list later than that. A batch that another program creates at the same time, with the same ids, in the same
        workspace, would be mistaken for it.

        Times are measured with the monotonic clock within a process, and with the server's clock across processes.
        The wall clock of this machine is not used.

        Args:
            requests: The requests, each with a unique `custom_id` and the `params` of a message.
            state_file: Path of the file that keeps the state of the run. A second file, with `.lock` added to the
                name, prevents two runs from using it at once. Both may be deleted after the run. None keeps the state
                in memory, so that the run recovers only from failures within this call.
            deadline: Seconds from now, or an aware datetime, after which to stop waiting for batches.
            poll_interval: Seconds between the first and the second poll of a batch. Each further interval is 1.5
                times as long.
            max_poll_interval: The longest interval in seconds. If the server asks for a longer wait, it is respected
                up to `max_retry_wait`.
            on_progress: Callback that receives a batch after each poll.
            progress: True to show a progress bar, False to show none, None to show one if `tqdm` is installed (the
                extra `progress`). The bar is shown on terminals and in notebooks.
            max_requests: The largest number of requests in one batch. The default is the API's limit.
            max_bytes: The largest body of one batch.
            resend_after: Seconds after which a batch is sent again if its response was lost and it is not in the list.
            betas: Names of the beta features to enable for the batches.
            user_profile_id: The user profile on whose behalf the batches are created.
            workspace_id: The workspace to create the batches in, for credentials with access to several.
            extra_headers: Headers to add to or replace in each request. A value of None removes the header.
            settle: Deprecated: the name of `resend_after` before 0.4.0.

        Returns:
            A `BatchRun`: a `BatchOutcome` for each request, and `messages` and `failed` by `custom_id`. With an
            asynchronous client, await the call to get it.

        Raises:
            TypeError: An argument has the wrong type. Nothing was sent.
            ValueError: An argument has an invalid value. Nothing was sent.
            Exception: A generator or a file among the requests raised it; it is passed on unchanged.
            BatchStateError: The state file can't be used: it is in use by another run, is damaged, is not a state
                file, belongs to other requests, or can't be written. The message says what to do.
            BatchTimeoutError: The deadline passed first. Call `run()` again with the same state file to continue.
            AnthropicError: A call failed, and retrying did not help. Call `run()` again with the same state file to
                continue.
        """
        if not isinstance(settle, Omit):
            import warnings

            warnings.warn("`settle` is called `resend_after` since 0.4.0.", DeprecationWarning, stacklevel=3)
            resend_after = settle
        from . import plans as _batch_plans

        plan = _batch_plans.run(
            self._engine,
            self._operations,
            requests,
            {"betas": betas, "user_profile_id": user_profile_id, "workspace_id": workspace_id},
            {"extra_headers": extra_headers},
            state_file=state_file,
            max_requests=max_requests,
            max_bytes=max_bytes,
            resend_after=resend_after,
            progress=progress,
            on_progress=on_progress,
            deadline=deadline,
            poll_interval=poll_interval,
            max_poll_interval=max_poll_interval,
        )
        result: RunT = self._carry_out(plan)
        return result


if TYPE_CHECKING:
    from collections.abc import Coroutine

    from .outcome import BatchRun

    class BatchJobs(_BatchJobs[_types.MessageBatch, BatchRun]):
        """Methods of `client.messages.batches` beyond the API's operations."""

    class AsyncBatchJobs(_BatchJobs[Coroutine[Any, Any, _types.MessageBatch], Coroutine[Any, Any, BatchRun]]):
        """Methods of an asynchronous client's `messages.batches` beyond the API's operations."""
else:
    BatchJobs = _BatchJobs

    @coroutine_functions("wait", "run")
    class AsyncBatchJobs(_BatchJobs):
        """Methods of an asynchronous client's `messages.batches` beyond the API's operations."""
