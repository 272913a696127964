"""The parser of event streams: chunks of bytes in, events of the API out."""

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
from .body_parser import MAX_TRAILING_CHUNKS, BodyParser
from .delta_runs import DeltaRuns
from .open_block import BrokenStream, UnfinishedMessage
from .sse import EventDecoder

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

    import httpx
    from anthropic_messages_client.types import Message

    from anthropic_messages._call.request import Call
    from anthropic_messages._errors import APIConnectionError, APIError
    from anthropic_messages._observe.hooks import HookDispatcher
    from anthropic_messages._transport.steps import Exchange, Step

    from .accumulator import EventData


MAX_END_WAIT = 1.0
"""Seconds to wait for the end of the response after `message_stop`."""
_MAX_PING_SIZE = 256  # bytes; an incomplete event that is longer than this is no ping and counts as progress
_EVENTS_WITH_TOTALS = ("message_start", "message_delta")  # they carry the whole message except its content


class EventParser(BodyParser):
    """Parses the events of one stream.

    Events are queued as models. With an accumulator they are queued as parsed JSON, since the accumulator makes the
    models that it needs.
    """

    __slots__ = (
        "_between_events",
        "_clock",
        "_decoder",
        "_delta_runs",
        "_idle_timeout",
        "_include_pings",
        "_max_event_bytes",
        "_read_started",
        "_stall_timeout",
        "_stalled_for",
        "accumulator",
        "collects",
    )

    expected = "the stream of events that was requested"

    def __init__(self, call: Call, *, accumulate: bool, clock: Callable[[], float]) -> None:
        super().__init__()
        self.accumulator = Accumulator(parsed=not call.collects) if accumulate else None
        self._decoder = EventDecoder()
        self._between_events = True
        self._delta_runs = DeltaRuns()
        self._include_pings = call.pings
        self._idle_timeout = call.idle
        self._max_event_bytes: int | None = call.settings.max_response_bytes
        self._stall_timeout = call.stall
        self.collects = call.collects
        self._clock = clock
        self._read_started = 0.0  # on the clock
        self._stalled_for = 0.0  # seconds spent in reads since the last progress

    @property
    def message(self) -> Message | None:
        """The message accumulated from the events that the caller has received; None without an accumulator."""
        return self.accumulator.message if self.accumulator else None

    def accepts(self, response: httpx.Response) -> bool:
        content_type = response.headers.get("content-type") or "text/event-stream"
        return "text/event-stream" in content_type.lower()

    def on_headers(self, exchange: Exchange) -> None:
        """Apply the timeouts for pauses in the stream, once the headers of the response have arrived."""
        assert exchange.response is not None
        timeouts = exchange.request.extensions["timeout"]  # The transport reads them again when the body begins.
        limits = (timeouts["read"], self._idle_timeout, self._stall_timeout)
        timeouts["read"] = min((limit for limit in limits if limit is not None), default=None)
        if self.accumulator is not None:
            self.accumulator.request_id = exchange.response.headers.get("request-id")

    def before_read(self) -> None:
        """Note the time before a read. Time that the caller spends between reads does not count as a stall."""
        if self._stall_timeout is not None:
            self._read_started = self._clock()

    def feed(self, chunk: bytes | None, exchange: Exchange) -> None:
        """Parse the next chunk of the stream; None marks the end of the response."""
        assert exchange.response is not None
        if self.is_complete:
            return  # Events after message_stop are not part of the message.
        if chunk is None:
            self._finish(exchange.response)
            self.fail(incomplete_stream(exchange))
            return
        if self._stall_timeout is not None:
            self._stalled_for += self._clock() - self._read_started
        limit = self._max_event_bytes
        excess = None
        if limit is not None and len(chunk) + self._decoder.unfinished > limit:
            excess = self._decoder.find_excess(chunk, limit)
            chunk = chunk[:excess]
        try:
            if self._between_events:
                deltas, chunk = self._delta_runs.read(chunk)
                if deltas:
                    self._queue(deltas)
                if deltas or len(self._delta_runs.unfinished) > _MAX_PING_SIZE:
                    self._stalled_for = 0.0
            if chunk:
                self._queue(self._read_events(self._decoder.feed(chunk), exchange.response))
                self._between_events = self._decoder.between_events
        except BrokenStream as error:
            self.on_error(error, exchange)
        if excess is not None:
            assert limit is not None
            self.fail(too_large(exchange, "an event of the stream", limit))
        if self.is_complete:
            # The connection can be reused only after the end of the response, but the caller should not wait long for
            # it. The deadline does not interrupt a blocking read, which is limited by the read timeout.
            deadline = self._clock() + MAX_END_WAIT
            exchange.deadline = deadline if exchange.deadline is None else min(exchange.deadline, deadline)
        if self._stall_timeout is not None and self._stalled_for > self._stall_timeout:
            self.fail(stalled_stream(exchange, self._stall_timeout))

    def _finish(self, response: httpx.Response) -> None:
        """Parse a last event that lacks its blank line, if its data is complete.

        Recordings and gateways strip that line. A `message_start` is left out: the caller has received nothing before
        it, so the call can be retried.
        """
        events = self._decoder.feed(self._delta_runs.unfinished + b"\n\n")
        self._delta_runs.unfinished = b""
        self._queue(self._read_events([event for event in events if _is_complete(*event)], response))

    def _queue(self, events: Iterable[EventData]) -> None:
        self.ready += events if self.accumulator else map(decode_event, events)

    def _read_events(self, events: Iterable[tuple[bytes, bytes]], response: httpx.Response) -> Iterator[dict[str, Any]]:
        progress = self._decoder.unfinished > _MAX_PING_SIZE or len(self._delta_runs.unfinished) > _MAX_PING_SIZE
        for name, data in events:
            try:
                value = from_json(data, allow_inf_nan=False)
                kind = value["type"]
            except (ValueError, TypeError, KeyError):
                if not data:
                    continue
                value, kind = _read_malformed_event(name, data)
            if kind == "content_block_delta":  # first, since most events are deltas
                progress = True
                self._delta_runs.learn(data)
                yield value
            elif kind == "ping":
                if self._include_pings:
                    yield value
            elif kind == "error" or name == b"error":
                self.fail(event_error(response, value))
                break
            else:
                progress = True
                yield value
                if kind == "message_stop":
                    self.is_complete = True
                    break
        if progress:
            self._stalled_for = 0.0

    def on_error(self, error: Exception, exchange: Exchange) -> None:
        """Store an exception of the transport or a `BrokenStream` as `failure`, and raise any other."""
        if not isinstance(error, BrokenStream):
            if exchange.response is not None and self.failure is None and not self.is_complete:
                self._finish(exchange.response)
            super().on_error(error, exchange)
            return
        assert exchange.response is not None
        failure: APIError
        if isinstance(error, UnfinishedMessage):
            failure = unfinished_message(exchange, str(error))
        else:
            failure = invalid_response(exchange.response, None, f"the stream is broken: {error}")
        failure.__cause__ = error
        self.is_complete = False  # even if message_stop has arrived
        self.fail(failure)

    def incomplete_error(self, exchange: Exchange, what: str) -> APIConnectionError:
        return closed_stream(exchange, what)

    def interruption_error(self, exchange: Exchange, error: Exception, names: set[str]) -> APIConnectionError:
        return broken_stream(exchange, names, error)

    def final_error(self) -> APIError | None:
        """Return the error that ends the iteration, with a snapshot of the message so far."""
        if self.failure is not None:
            self.failure.snapshot = self.message
        return self.failure

    def collect(self, exchange: Exchange) -> Generator[Step, Any, None]:
        """Read the stream to its end and accumulate its message, step by step."""
        assert self.accumulator is not None
        while True:
            try:
                while self.ready:
                    self.accumulator.add_text(self.ready.popleft())
            except BrokenStream as error:
                self.on_error(error, exchange)
            failure = self.final_error()
            if failure is not None:
                raise failure
            if self.is_complete:
                break
            self.before_read()
            try:
                chunk = yield Read(exchange)
            except Exception as error:
                self.on_error(error, exchange)
            else:
                self.feed(chunk, exchange)
        with suppress(Exception):  # The message is complete; reading on only frees the connection.
            for _ in range(MAX_TRAILING_CHUNKS):
                if (yield Read(exchange)) is None:
                    return
        yield Close(exchange)


class ObservedEventParser(EventParser):
    """A parser that also accumulates what the hooks of the call read: totals or, if a hook asks for it, content."""

    __slots__ = ("_observed", "_timed", "_watch")

    def __init__(self, call: Call, *, accumulate: bool, clock: Callable[[], float], watch: HookDispatcher) -> None:
        super().__init__(call, accumulate=accumulate, clock=clock)
        self._observed = observed = Accumulator()
        self._timed = False
        self._watch = watch
        watch.answered(lambda: observed.message)

    def feed(self, chunk: bytes | None, exchange: Exchange) -> None:
        """Parse the next chunk, and record the time of the first event."""
        super().feed(chunk, exchange)
        if not self._timed and self.ready and not self._watch.over:
            self._timed = True
            self._watch.call.time_to_first_event = self._watch.call.elapsed

    def _queue(self, events: Iterable[EventData]) -> None:
        super()._queue(self._observe(events))

    def _observe(self, events: Iterable[EventData]) -> Iterator[EventData]:
        with_content = self._watch.capture == "content"
        for event in events:
            if with_content or (type(event) is dict and event["type"] in _EVENTS_WITH_TOTALS):
                with suppress(BrokenStream):  # The caller's own accumulator reports it.
                    self._observed.add_text(event)
            yield event


def _is_complete(name: bytes, data: bytes) -> bool:
    """Return whether the data of an event without its blank line is complete, and not of `message_start`."""
    try:
        value = read_json(data)
    except ValueError:
        return False
    return type(value) is dict and value.get("type", name.decode("utf-8", "replace")) != "message_start"


def _read_malformed_event(name: bytes, data: bytes) -> tuple[dict[str, Any], Any]:
    """Return the value and the type of an event that the fast parser rejects or whose data has no `type`.

    Raises:
        BrokenStream: The data of an event that is part of a message is not a JSON object.
    """
    event = name.decode("utf-8", "replace")
    value: Any = None
    fault = "not an object"
    try:
        value = read_json(data)
    except ValueError:
        fault = "not JSON"
    if type(value) is dict:
        return value, value.setdefault("type", event)
    text = data.decode("utf-8", "replace")
    if name == b"error":
        return {"type": "error", "error": {"message": value if type(value) is str else text}}, "error"
    # Pings and events of unknown types are not part of the message, so their data does not matter.
    if name == b"ping" or (name != b"message" and event not in KNOWN_EVENTS):
        return {"type": event, "data": text}, event
    raise BrokenStream(f"the data of the event {event!r} is {fault}: {_abbreviate(data)}")


def _abbreviate(data: bytes) -> str:
    text = data[:80].decode("utf-8", "replace")
    return repr(text) + ("..." if len(data) > 80 else "")
