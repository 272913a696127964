"""What a stream has told so far, apart from all I/O: bytes in, the API's events out, and whether it may end here."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from jiter import from_json

from anthropic_messages._call.response_errors import event_error, invalid_response, too_large
from anthropic_messages._call.transport_errors import (
    broken_stream,
    closed_stream,
    incomplete_stream,
    stalled_stream,
    unfinished_message,
)
from anthropic_messages._json_text import read_json
from anthropic_messages._transport.steps import Close, Read

from .accumulator import KNOWN_EVENTS, Accumulator, decode_event
from .body_parser import PATIENCE, BodyParser
from .delta_runs import Deltas
from .open_block import BrokenStream, EndlessMessage
from .sse import EventDecoder

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

    import httpx
    from anthropic_messages_client.types import Message

    from anthropic_messages._call.request import Call
    from anthropic_messages._errors import APIConnectionError, APIError
    from anthropic_messages._transport.steps import Exchange, Step

    from .accumulator import Arrived


PATIENCE_SECONDS = 1.0
_LARGE = 256  # bytes of an event that has begun, after which it is no ping, and so progress


class EventParser(BodyParser):
    """Is fed the bytes of a stream, and queues the events that they complete: as models or, where they are added up, as
    they came."""

    __slots__ = (
        "_asked",
        "_between_events",
        "_clock",
        "_decoder",
        "_deltas",
        "_idle",
        "_limit",
        "_pings",
        "_stall",
        "_waited",
        "accumulator",
        "collects",
    )

    wanted = "the stream of events that was asked for"

    def __init__(self, call: Call, *, accumulate: bool, clock: Callable[[], float]) -> None:
        super().__init__()
        self.accumulator = Accumulator(parsed=not call.collects) if accumulate else None
        self._decoder = EventDecoder()
        self._between_events = True
        self._deltas = Deltas()
        self._pings = call.pings
        self._idle = call.idle
        self._limit: int | None = call.settings.max_response_bytes
        self._stall = call.stall
        self.collects = call.collects
        self._clock = clock
        self._asked = 0.0
        self._waited = 0.0  # seconds spent on reading since the last progress

    @property
    def message(self) -> Message | None:
        """What the events that were given out come to; None where nobody adds them up."""
        return self.accumulator.message if self.accumulator else None

    def reads(self, response: httpx.Response) -> bool:
        kind = response.headers.get("content-type") or "text/event-stream"
        return "text/event-stream" in kind.lower()

    def begin(self, exchange: Exchange) -> None:
        """The headers of the response are there; from now on silence counts."""
        assert exchange.response is not None
        phases = exchange.request.extensions["timeout"]  # the transport reads it when the body begins
        limits = [limit for limit in (phases["read"], self._idle, self._stall) if limit is not None]
        phases["read"] = min(limits, default=None)
        if self.accumulator is not None:
            self.accumulator.request_id = exchange.response.headers.get("request-id")

    def ask(self) -> None:
        """The next bytes are about to be read: of a stall, only the time that this takes counts, not the reader's."""
        if self._stall is not None:
            self._asked = self._clock()

    def receive(self, chunk: bytes | None, exchange: Exchange) -> None:
        """Takes the next bytes of a response; None for its end."""
        assert exchange.response is not None
        if self.whole:
            return  # nothing that follows message_stop belongs to the message
        if chunk is None:
            self._finish(exchange.response)
            self.fail(incomplete_stream(exchange))
            return
        if self._stall is not None:
            self._waited += self._clock() - self._asked
        limit = self._limit
        if limit is not None and len(chunk) + self._decoder.unfinished > limit and self._decoder.exceeds(chunk, limit):
            self.fail(too_large(exchange, "an event of the stream", limit))
            return
        try:
            if self._between_events:
                deltas, chunk = self._deltas.read(chunk)
                if deltas:
                    self._queue(deltas)
                if deltas or len(self._deltas.begun) > _LARGE:
                    self._waited = 0.0
            if chunk:
                self._queue(self._read_events(self._decoder.feed(chunk), exchange.response))
                self._between_events = self._decoder.between_events
        except BrokenStream as error:
            self.broke(error, exchange)
        if self.whole:
            # For the end of the response, which lets the connection be used again, no program should wait long. A
            # blocking read can't be called off: there, the read timeout is the limit.
            soon = self._clock() + PATIENCE_SECONDS
            exchange.deadline = soon if exchange.deadline is None else min(exchange.deadline, soon)
        if self._stall is not None and self._waited > self._stall:
            self.fail(stalled_stream(exchange, self._stall))

    def _finish(self, response: httpx.Response) -> None:
        """Take the last event although the blank line after it is missing, if its data is complete.

        Recordings and gateways strip that line. The start of a message is not taken: without it nothing was given out,
        so the call can be tried again.
        """
        events = self._decoder.feed(self._deltas.begun + b"\n\n")
        self._deltas.begun = b""
        self._queue(self._read_events([event for event in events if _is_complete(*event)], response))

    def _queue(self, events: Iterable[Arrived]) -> None:
        self.ready += events if self.accumulator else map(decode_event, events)

    def _read_events(self, events: Iterable[tuple[bytes, bytes]], response: httpx.Response) -> Iterator[dict[str, Any]]:
        progress = self._decoder.unfinished > _LARGE or len(self._deltas.begun) > _LARGE
        for name, data in events:
            try:
                value = from_json(data)
                kind = value["type"]
            except (ValueError, TypeError, KeyError):
                if not data:
                    continue
                value, kind = _odd_event(name, data)
            if kind == "content_block_delta":  # nearly all events are
                progress = True
                self._deltas.learn(data)
                yield value
            elif kind == "ping":
                if self._pings:
                    yield value
            elif kind == "error" or name == b"error":
                self.fail(event_error(response, value))
                break
            else:
                progress = True
                yield value
                if kind == "message_stop":
                    self.whole = True
                    break
        if progress:
            self._waited = 0.0

    def broke(self, error: Exception, exchange: Exchange) -> None:
        """Takes an exception of the transport, or of the events. A user's hook's own is raised as it is."""
        if not isinstance(error, BrokenStream):
            if exchange.response is not None and self.failure is None and not self.whole:
                self._finish(exchange.response)
            super().broke(error, exchange)
            return
        assert exchange.response is not None
        failure: APIError
        if isinstance(error, EndlessMessage):
            failure = unfinished_message(exchange, str(error))
        else:
            failure = invalid_response(exchange.response, None, f"the stream is broken: {error}")
        failure.__cause__ = error
        self.whole = False  # message_stop came, and ends no message
        self.fail(failure)

    def incomplete(self, exchange: Exchange, what: str) -> APIConnectionError:
        return closed_stream(exchange, what)

    def interrupted(self, exchange: Exchange, error: Exception, names: set[str]) -> APIConnectionError:
        return broken_stream(exchange, names, error)

    def end(self) -> APIError | None:
        """The failure that the stream ends with, and what had arrived by then."""
        if self.failure is not None:
            self.failure.snapshot = self.message
        return self.failure

    def collect(self, exchange: Exchange) -> Generator[Step, Any, None]:
        """Reads the stream to its end, and adds up its message."""
        assert self.accumulator is not None
        while True:
            try:
                while self.ready:
                    self.accumulator.add_text(self.ready.popleft())
            except BrokenStream as error:
                self.broke(error, exchange)
            failure = self.end()
            if failure is not None:
                raise failure
            if self.whole:
                break
            self.ask()
            try:
                chunk = yield Read(exchange)
            except Exception as error:
                self.broke(error, exchange)
            else:
                self.receive(chunk, exchange)
        with suppress(Exception):  # the message is whole; the end of its response frees the connection
            for _ in range(PATIENCE):
                if (yield Read(exchange)) is None:
                    return
        yield Close(exchange)


def _is_complete(name: bytes, data: bytes) -> bool:
    """Return whether the data of the last event, whose blank line is missing, is complete and no start of a message."""
    try:
        value = read_json(data)
    except ValueError:
        return False
    return type(value) is dict and value.get("type", name.decode("utf-8", "replace")) != "message_start"


def _odd_event(name: bytes, data: bytes) -> tuple[dict[str, Any], Any]:
    """The value and the type of an event that the fast parser refuses, or whose data does not tell its type."""
    shown = name.decode("utf-8", "replace")
    value: Any = None
    what = "not an object"
    try:
        value = read_json(data)
    except ValueError:
        what = "not JSON"
    if type(value) is dict:
        return value, value.setdefault("type", shown)
    text = data.decode("utf-8", "replace")
    if name == b"error":
        return {"type": "error", "error": {"message": value if type(value) is str else text}}, "error"
    # What a ping carries, or an event that this version does not know, is no part of the message.
    if name == b"ping" or (name != b"message" and shown not in KNOWN_EVENTS):
        return {"type": shown, "data": text}, shown
    raise BrokenStream(f"the data of the event {shown!r} is {what}: {_abbreviated(data)}")


def _abbreviated(data: bytes) -> str:
    text = data[:80].decode("utf-8", "replace")
    return repr(text) + ("..." if len(data) > 80 else "")
