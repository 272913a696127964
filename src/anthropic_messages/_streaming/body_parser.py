"""What is fed the bytes of an answer as they come, apart from all I/O: events and rows have this in common."""

from __future__ import annotations

from collections import deque

from anthropic_messages._call.transport_errors import transport_error

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any

    import httpx

    from anthropic_messages._errors import APIConnectionError, APIError
    from anthropic_messages._transport.steps import Exchange, Step


PATIENCE = 8
"""Pieces after the end of a stream that are read in the hope of the response's end."""


class BodyParser:
    """Is fed the bytes of an answer, and queues what they complete."""

    __slots__ = ("begun", "failure", "ready", "whole")

    wanted: str
    """What is read, for people who get something else."""
    collects = False
    """Whether the answer is to be read to its end before anything is given out."""

    def __init__(self) -> None:
        self.ready: deque[Any] = deque()
        """What is to be given out; only then does `failure` count."""
        self.failure: APIError | None = None
        self.whole = False
        """Whether the end has come that belongs there."""
        self.begun = False
        """Whether the caller reads the answer, so that a failure is not retried any more."""

    @property
    def started(self) -> bool:
        """Whether there is something to give out, so that another attempt would not go unseen."""
        return bool(self.ready) or self.whole

    @property
    def message(self) -> Any:
        """The message that the events add up to; None if they are not added up."""
        return None

    def reads(self, response: httpx.Response) -> bool:
        """Whether a good answer is of the kind that is wanted."""
        raise NotImplementedError

    def begin(self, exchange: Exchange) -> None:
        """The headers of the response are there."""

    def ask(self) -> None:
        """The next bytes are about to be read."""

    def receive(self, chunk: bytes | None, exchange: Exchange) -> None:
        """Takes the next bytes of a response; None for its end."""
        raise NotImplementedError

    def incomplete(self, exchange: Exchange, what: str) -> APIConnectionError:
        """The error for an end that comes too early, and why it did."""
        raise NotImplementedError

    def interrupted(self, exchange: Exchange, error: Exception, names: set[str]) -> APIConnectionError:
        """The error for a connection that broke; `names` are those of the exception's classes."""
        raise NotImplementedError

    def collect(self, exchange: Exchange) -> Generator[Step, Any, None]:
        """Reads the answer to its end."""
        raise NotImplementedError

    def broke(self, error: Exception, exchange: Exchange) -> None:
        """Takes an exception of the transport. A user's hook's own is raised as it is."""
        if self.whole:
            return  # nothing can be lost any more
        failure = transport_error(error, exchange)
        if failure is None:
            raise error
        failure.__cause__ = error
        self.fail(failure)

    def fail(self, failure: APIError) -> None:
        if self.failure is None and not self.whole:
            failure._begun = self.begun
            self.failure = failure

    def begin_reading(self) -> None:
        """The caller gets the answer to read."""
        self.begun = True
        if self.failure is not None:
            self.failure._begun = True

    def end(self) -> APIError | None:
        """The failure that the answer ends with."""
        return self.failure
