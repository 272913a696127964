"""The parser of event streams that are not messages: the data of each event is read as one type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages._call.casting import Mismatch, SentError
from anthropic_messages._call.response_errors import event_error, invalid_response
from anthropic_messages._call.transport_errors import broken_stream, closed_stream
from anthropic_messages._json_text import read_json
from anthropic_messages._transport.clock import monotonic

from .event_parser import EventParser
from .open_block import BrokenStream

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import httpx

    from anthropic_messages._call.request import Call
    from anthropic_messages._call.result import Result
    from anthropic_messages._errors import APIConnectionError
    from anthropic_messages._observe.hooks import HookDispatcher
    from anthropic_messages._transport.steps import Exchange

_END = "its end"


class DataStream:
    """A way to read a stream: the class of the reader, and the type of its events.

    Args:
        stream_class: `Stream`, `AsyncStream` or a subclass.
        decode: Turns the JSON value of an event into what the reader yields.
    """

    def __init__(self, stream_class: Callable[[Result], Any], decode: Callable[[Any], Any]) -> None:
        self._stream_class = stream_class
        self._decode = decode

    def __call__(self, result: Result, /) -> Any:
        """Return the reader of a response."""
        return self._stream_class(result)

    def _new_parser(self, call: Call, dispatcher: HookDispatcher, /) -> DataParser:
        return DataParser(call, self._decode, dispatcher)


class DataParser(EventParser):
    """Parses a stream whose events have data of one type. It ends where the response ends."""

    __slots__ = ("_decode", "_dispatcher")

    def __init__(self, call: Call, decode: Callable[[Any], Any], dispatcher: HookDispatcher) -> None:
        super().__init__(call, accumulate=False, clock=monotonic)
        self._decode = decode
        self._dispatcher = dispatcher

    def feed(self, chunk: bytes | None, exchange: Exchange) -> None:
        """Parse the next chunk. The end of the response ends the stream."""
        assert exchange.response is not None
        if chunk is None:
            try:
                self._queue(
                    self._read_events(self._decoder.feed(self._delta_runs.unfinished + b"\n\n"), exchange.response)
                )
            except BrokenStream as error:
                self.on_error(error, exchange)
            self.is_complete = self.failure is None
        else:
            super().feed(chunk, exchange)
        info = self._dispatcher.call
        if self.ready and info.time_to_first_event is None:
            info.time_to_first_event = info.elapsed

    def _queue(self, events: Iterable[Any]) -> None:
        self.ready += events

    def _read_events(self, events: Iterable[tuple[bytes, bytes]], response: httpx.Response) -> Iterator[Any]:
        for name, data in events:
            if name == b"ping" and not self._include_pings:
                continue
            self._stalled_for = 0.0
            try:
                value = read_json(data)
            except ValueError:
                if data == b"[DONE]":  # the last event of other APIs
                    continue
                raise BrokenStream(f"the data of the event {name.decode('utf-8', 'replace')!r} is not JSON") from None
            if name == b"error":
                self.fail(event_error(response, value if type(value) is dict else {"error": {"message": str(value)}}))
                return
            try:
                yield self._decode(value)
            except SentError:
                self.fail(event_error(response, value))
                return
            except Mismatch as error:
                self.fail(invalid_response(response, value, f"an event of the stream {error}"))
                return

    def incomplete_error(self, exchange: Exchange, what: str) -> APIConnectionError:
        return closed_stream(exchange, what, _END)

    def interruption_error(self, exchange: Exchange, error: Exception, names: set[str]) -> APIConnectionError:
        return broken_stream(exchange, names, error, _END)
