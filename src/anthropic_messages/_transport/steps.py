"""The steps of a plan, which a driver carries out: send, read, close, wait."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
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
        def accepts(self, response: httpx.Response) -> bool: ...
        def on_headers(self, exchange: Exchange) -> None: ...
        def before_read(self) -> None: ...
        def feed(self, chunk: bytes | None, exchange: Exchange) -> None: ...
        def interruption_error(self, exchange: Exchange, error: Exception, names: set[str]) -> APIConnectionError: ...
        def collect(self, exchange: Exchange) -> Generator[Step, Any, None]: ...

    class Listener(Protocol):
        """The part of a hook dispatcher that is told of the end of a call."""

        def end(self, error: BaseException | None = None, *, whole: bool = True) -> None: ...


class Exchange:
    """Send this request, and read the answer; of one that is to be streamed, and is a good one, the headers only."""

    __slots__ = (
        "chunks",
        "deadline",
        "max_bytes",
        "options",
        "owner",
        "redirects",
        "request",
        "response",
        "retries",
        "silence",
        "stream",
        "unread",
        "watch",
    )

    def __init__(
        self,
        request: httpx.Request,
        options: dict[str, Any],
        stream: Parser | None = None,
        silence: Mapping[str, float | None] | None = None,
        *,
        unread: bool = False,
        max_bytes: int | None = None,
    ) -> None:
        self.request = request
        self.options = options
        self.stream = stream
        self.unread = unread
        """Whether the body of a good answer is left to the caller, whatever it is."""
        self.max_bytes = max_bytes
        """Bytes that a body which is read as a whole may have; None for no limit."""
        self.silence = silence or {}
        """The limits of a stream's silence, by the names of their settings."""
        self.redirects = 0
        """How many were followed."""
        self.owner: object = None
        """What must live as long as the answer is read: the client's connections, when nobody keeps the client."""
        self.watch: Listener | None = None
        """Who is to hear of the end of a call whose answer has been given out before it."""
        self.retries = 0
        self.deadline: float | None = None
        """When the time of the whole call is over, by the clock that only ever grows."""
        self.response: httpx.Response | None = None
        """Set as soon as its headers are there."""
        self.chunks: Any = None
        """The bytes of a streamed answer, in an iterator of the driver's kind."""


class Read:
    """Read the next bytes of a streamed answer; None at its end."""

    __slots__ = ("exchange",)

    def __init__(self, exchange: Exchange) -> None:
        self.exchange = exchange


class Close:
    """Free the connection of an answer that is not read to its end."""

    __slots__ = ("exchange",)

    def __init__(self, exchange: Exchange) -> None:
        self.exchange = exchange


class Work:
    """Call a function that may block: of an asynchronous client, in a worker thread."""

    __slots__ = ("function",)

    def __init__(self, function: Callable[[], Any]) -> None:
        self.function = function


class Wait:
    """Do nothing for some seconds."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


SHORTEST = 0.001
"""Seconds that a single wait may take at least: to transports, 0 means no wait or no limit, and less is an error."""


Step = Exchange | Read | Close | Wait | Work


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
        self.wall = wall
        """Seconds since 1970, which a `retry-after` date is compared with."""
        self.program_wall = program_wall or wall
        """Seconds since 1970 as the program sees them, which a `datetime` of its own is compared with."""
        self.monotonic = monotonic
        """Seconds that never decrease."""
        self.random = random
        """A number from 0 to 1."""
