"""The steps that a plan yields and a driver carries out: send a request, read, close, work, await, wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator, Mapping
    from typing import Any, Protocol

    import httpx

    from anthropic_messages._errors import APIConnectionError, APIError

    class Parser(Protocol):
        """The part of a body parser that the attempts of a call use."""

        expected: str
        collects: bool
        failure: APIError | None
        is_complete: bool

        @property
        def has_output(self) -> bool: ...
        @property
        def message(self) -> Any: ...
        def accepts(self, response: httpx.Response) -> bool: ...
        def on_headers(self, exchange: Exchange) -> None: ...
        def before_read(self) -> None: ...
        def feed(self, chunk: bytes | None, exchange: Exchange) -> None: ...
        def interruption_error(self, exchange: Exchange, error: Exception, names: set[str]) -> APIConnectionError: ...
        def collect(self, exchange: Exchange) -> Generator[Step, Any, None]: ...


class Exchange:
    """The step that sends a request, and the response to it.

    The driver reads the whole body, with two exceptions: if `parser` accepts the response, it only opens the body, and
    if `unread` is set, it leaves the body of a successful response to the caller. A redirect is an exchange of its own.
    """

    __slots__ = (
        "chunks",
        "deadline",
        "http",
        "max_bytes",
        "options",
        "parser",
        "redirects",
        "request",
        "response",
        "silence",
        "unread",
    )

    def __init__(
        self,
        request: httpx.Request,
        options: Mapping[str, Any],
        parser: Parser | None = None,
        silence: Mapping[str, float | None] | None = None,
        *,
        unread: bool = False,
        max_bytes: int | None = None,
        deadline: float | None = None,
        redirects: int = 0,
    ) -> None:
        self.request: httpx.Request = request
        self.options: Mapping[str, Any] = options
        """Keyword arguments of the HTTP client's `send()`."""
        self.silence: Mapping[str, float | None] = silence or {}
        """The limits on a stream's silence, by the names of their settings."""
        self.unread: bool = unread
        self.max_bytes: int | None = max_bytes
        """The length limit of a body that is read as a whole; None for no limit."""
        self.redirects: int = redirects
        """The number of redirects that led to this request."""

        # Each of the following has one writer after this.
        self.parser: Parser | None = parser
        """The parser of the body. The result of a call sets it if the caller opens an unread response."""
        self.deadline: float | None = deadline
        """The end of the call's time on the monotonic clock. The parser shortens it behind the end of a stream."""
        self.response: httpx.Response | None = None
        """The response, set by the driver as soon as its headers have arrived."""
        self.http: httpx.Client | httpx.AsyncClient | None = None
        """The HTTP client that sends the request, set by the driver. Errors name its proxy."""
        self.chunks: Any = None
        """The iterator over an open body, set by the driver."""


class Read:
    """The step that reads the next chunk of an open body; its outcome is None at the end."""

    __slots__ = ("exchange",)

    def __init__(self, exchange: Exchange) -> None:
        self.exchange = exchange


class Close:
    """The step that frees the connection of a response that is not read to its end."""

    __slots__ = ("exchange",)

    def __init__(self, exchange: Exchange) -> None:
        self.exchange = exchange


class Work:
    """The step that calls a function that may block. An asynchronous driver calls it in a worker thread."""

    __slots__ = ("function",)

    def __init__(self, function: Callable[[], Any]) -> None:
        self.function = function


class Await:
    """The step that awaits the result of a function. Only plans of asynchronous calls have it."""

    __slots__ = ("function",)

    def __init__(self, function: Callable[[], Awaitable[Any]]) -> None:
        self.function = function


class Wait:
    """The step that sleeps for some seconds."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


SHORTEST = 0.001
"""The shortest timeout in seconds. Some transports read 0 as no timeout and raise for negative numbers."""


Step = Exchange | Read | Close | Wait | Work | Await


class Clock:
    """The clocks and the source of random numbers of a plan. Tests supply their own."""

    __slots__ = ("monotonic", "program_wall", "random", "wall")

    def __init__(
        self,
        wall: Callable[[], float],
        monotonic: Callable[[], float],
        random: Callable[[], float],
        program_wall: Callable[[], float] | None = None,
    ) -> None:
        self.wall: Callable[[], float] = wall
        """Seconds since 1970, for comparison with the date in `retry-after`."""
        self.program_wall: Callable[[], float] = program_wall or wall
        """Seconds since 1970 as the program sees them, for comparison with a `datetime` that it passed."""
        self.monotonic: Callable[[], float] = monotonic
        """Seconds that never decrease, for durations and deadlines."""
        self.random: Callable[[], float] = random
        """Random numbers from 0 to 1."""
