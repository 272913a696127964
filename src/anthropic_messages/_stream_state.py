"""What a stream has told so far, apart from all I/O: bytes in, the API's events out, and whether it may end here."""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from anthropic_messages_client.models._model import decoders
from jiter import from_json

from ._accumulate import Accumulator, BrokenStream
from ._decode import read_json
from ._failures import event_error, incomplete_stream, invalid_answer, stalled_stream, transport_error
from ._retry import Close, Read
from ._sse import EventDecoder

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    import httpx
    from anthropic_messages_client.types import Message

    from ._errors import APIError
    from ._request import Call
    from ._retry import Send, Step


class StreamState:
    """Is fed the bytes of a stream, and queues the events that they complete."""

    __slots__ = (
        "_clock",
        "_decoder",
        "_idle",
        "_last_progress",
        "_pings",
        "_stall",
        "accumulator",
        "failure",
        "ready",
        "whole",
    )

    def __init__(self, call: Call, *, accumulate: bool, clock: Callable[[], float]) -> None:
        self.ready: deque[Any] = deque()
        """The API's events that are to be given out; only then does `failure` count."""
        self.failure: APIError | None = None
        self.whole = False
        """Whether `message_stop` has come."""
        self.accumulator = Accumulator() if accumulate else None
        self._decoder = EventDecoder()
        self._pings = call.pings
        self._idle = call.idle
        self._stall = call.stall
        self._clock = clock
        self._last_progress = 0.0

    @property
    def message(self) -> Message | None:
        """What the events that were given out come to; None where nobody adds them up."""
        return self.accumulator.message if self.accumulator else None

    @property
    def started(self) -> bool:
        """Whether there is something to give out, so that another attempt would not go unseen."""
        return bool(self.ready) or self.whole

    def begin(self, send: Send) -> None:
        """The headers of the response are there; from now on silence counts."""
        response = send.response
        assert response is not None
        kind = response.headers.get("content-type", "text/event-stream")
        if "text/event-stream" not in kind:
            raise invalid_answer(response, None, f"the answer is {kind}, not the stream of events that was asked for")
        phases = send.request.extensions["timeout"]  # the transport reads it when the body begins
        limits = [limit for limit in (phases["read"], self._idle, self._stall) if limit is not None]
        phases["read"] = min(limits, default=None)
        self._last_progress = self._clock()
        if self.accumulator is not None:
            self.accumulator.request_id = response.headers.get("request-id")

    def receive(self, piece: bytes | None, send: Send) -> None:
        """Takes the next bytes of a response; None for its end."""
        assert send.response is not None
        if piece is None:
            if not self.whole:
                self.fail(incomplete_stream(send))
            return
        try:
            self._take(self._decoder.feed(piece), send.response)
        except BrokenStream as error:
            self.broke(error, send)
        if self._stall is not None and self._clock() - self._last_progress > self._stall:
            self.fail(stalled_stream(send, self._stall))

    def _take(self, events: Iterable[tuple[bytes, bytes]], response: httpx.Response) -> None:
        decode, decode_delta = decoders["streamed_event"], decoders["raw_content_block_delta_event"]
        give = self.ready.append
        progress = False
        for name, data in events:
            try:
                value = from_json(data)
                kind = value["type"]
            except (ValueError, TypeError, KeyError):
                value, kind = _odd_event(name, data)
            if kind == "content_block_delta":  # nearly all events are
                give(decode_delta(value))
                progress = True
            elif kind == "ping":
                if self._pings:
                    give(decode(value))
            elif kind == "error":
                self.fail(event_error(response, value))
                return
            else:
                give(decode(value))
                progress = True
                self.whole = self.whole or kind == "message_stop"
        if progress and self._stall is not None:
            self._last_progress = self._clock()

    def broke(self, error: Exception, send: Send) -> None:
        """Takes an exception of the transport, or of the events. A user's hook's own is raised as it is."""
        failure: APIError | None
        if isinstance(error, BrokenStream):
            assert send.response is not None
            failure = invalid_answer(send.response, None, f"the stream is broken: {error}")
            self.whole = False
        elif self.whole:
            return  # after `message_stop` nothing can be lost
        else:
            failure = transport_error(error, send)
        if failure is None:
            raise error
        failure.__cause__ = error
        self.fail(failure)

    def fail(self, failure: APIError) -> None:
        if self.failure is None and not self.whole:
            self.failure = failure

    def end(self) -> APIError | None:
        """The failure that the stream ends with, and what had arrived by then."""
        if self.failure is not None:
            self.failure.snapshot = self.message
        return self.failure


def collected(send: Send) -> Generator[Step, Any, Message]:
    """Reads a stream to its end; the message that it brings."""
    stream = send.stream
    assert stream is not None
    assert stream.accumulator is not None
    while True:
        try:
            while stream.ready:
                stream.accumulator.add(stream.ready.popleft())
            if stream.whole:
                break
            if stream.failure is None:
                stream.receive((yield Read(send)), send)
                continue
        except Exception as error:
            stream.broke(error, send)
        failure = stream.end()
        if failure is not None:
            yield Close(send)
            raise failure
    with suppress(Exception):  # the message is whole; whatever follows can't change it
        while (yield Read(send)) is not None:
            pass
    assert stream.message is not None
    return stream.message


def _odd_event(name: bytes, data: bytes) -> tuple[dict[str, Any], Any]:
    """The value and the type of an event that the fast parser refuses, or whose data does not tell its type."""
    shown = name.decode("utf-8", "replace")
    try:
        value = read_json(data)
    except ValueError:
        raise BrokenStream(f"the data of the event {shown!r} is not JSON: {_abbreviated(data)}") from None
    if type(value) is not dict:
        raise BrokenStream(f"the data of the event {shown!r} is no object: {_abbreviated(data)}")
    return value, value.setdefault("type", shown)


def _abbreviated(data: bytes) -> str:
    text = data[:80].decode("utf-8", "replace")
    return repr(text) + ("..." if len(data) > 80 else "")
