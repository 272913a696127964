"""The base class of the parsers for streamed response bodies. Parsers do no I/O: a driver feeds them chunks."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from anthropic_messages._call.transport_errors import transport_error

if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any

    import httpx

    from anthropic_messages._errors import APIConnectionError, APIError
    from anthropic_messages._transport.steps import Exchange, Step


MAX_TRAILING_CHUNKS = 8
"""Chunks that are read after the end of a stream, so that the response ends and its connection can be reused."""


class BodyParser:
    """Parses the body of one response from chunks, and queues the items that they complete."""

    __slots__ = ("failure", "is_complete", "reading_started", "ready")

    expected: str
    """A description of the body that this parser accepts, for the error about another kind of body."""
    collects = False
    """Read the whole body before the call returns."""

    def __init__(self) -> None:
        self.ready: deque[Any] = deque()
        """Parsed items that the caller has not received yet. They precede `failure`."""
        self.failure: APIError | None = None
        self.is_complete = False
        """True once the body has ended as the protocol requires."""
        self.reading_started = False
        """True once the caller has the reader, after which a failure is no longer retried."""

    @property
    def has_output(self) -> bool:
        """True once the caller can notice the response, so that another attempt would not be transparent."""
        return bool(self.ready) or self.is_complete

    @property
    def message(self) -> Any:
        """The message accumulated so far; None if the parser does not accumulate one."""
        return None

    def accepts(self, response: httpx.Response) -> bool:
        """Return whether the body of a successful response has the expected content type."""
        raise NotImplementedError

    def on_headers(self, exchange: Exchange) -> None:
        """Prepare for the body, once the headers of the response have arrived."""

    def before_read(self) -> None:
        """Note that the next chunk is about to be read."""

    def feed(self, chunk: bytes | None, exchange: Exchange) -> None:
        """Parse the next chunk of the body; None marks its end."""
        raise NotImplementedError

    def incomplete_error(self, exchange: Exchange, what: str) -> APIConnectionError:
        """Return the error for a body that ended too early; `what` is the reason."""
        raise NotImplementedError

    def interruption_error(self, exchange: Exchange, error: Exception, names: set[str]) -> APIConnectionError:
        """Return the error for a connection that failed; `names` are the names of the exception's classes."""
        raise NotImplementedError

    def collect(self, exchange: Exchange) -> Generator[Step, Any, None]:
        """Read the body to its end, step by step."""
        raise NotImplementedError

    def on_error(self, error: Exception, exchange: Exchange) -> None:
        """Store an exception of the transport as `failure`, and raise any other, such as one of a user's hook."""
        if self.is_complete:
            return  # The body has arrived, so the error costs the caller nothing.
        failure = transport_error(error, exchange)
        if failure is None:
            raise error
        failure.__cause__ = error
        self.fail(failure)

    def fail(self, failure: APIError) -> None:
        """Store the first failure of an incomplete body."""
        if self.failure is None and not self.is_complete:
            failure._begun = self.reading_started
            self.failure = failure

    def start_reading(self) -> None:
        """Note that the caller has the reader now."""
        self.reading_started = True
        if self.failure is not None:
            self.failure._begun = True

    def final_error(self) -> APIError | None:
        """Return the error that ends the iteration, or None."""
        return self.failure
