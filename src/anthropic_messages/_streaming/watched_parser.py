"""A stream that keeps what hooks want to know of it, whatever its reader does with the events."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from .accumulator import Accumulator
from .event_parser import EventParser
from .open_block import BrokenStream

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from anthropic_messages._call.request import Call
    from anthropic_messages._observe.hooks import HookDispatcher
    from anthropic_messages._transport.steps import Exchange

    from .accumulator import Arrived

TOTALS = ("message_start", "message_delta")
"""The events that have all but the content."""


class WatchedStream(EventParser):
    """Adds up what comes, as it comes: its totals or, if a hook asks for it, the content as well."""

    __slots__ = ("_seen", "_timed", "_watch")

    def __init__(self, call: Call, *, accumulate: bool, clock: Callable[[], float], watch: HookDispatcher) -> None:
        super().__init__(call, accumulate=accumulate, clock=clock)
        self._seen = seen = Accumulator()
        self._timed = False
        self._watch = watch
        watch.answered(lambda: seen.message)

    def receive(self, chunk: bytes | None, exchange: Exchange) -> None:
        super().receive(chunk, exchange)
        if not self._timed and self.ready and not self._watch.over:
            self._timed = True
            self._watch.call.time_to_first_event = self._watch.call.elapsed

    def _queue(self, events: Iterable[Arrived]) -> None:
        super()._queue(self._seeing(events))

    def _seeing(self, events: Iterable[Arrived]) -> Iterator[Arrived]:
        everything = self._watch.capture == "content"
        for event in events:
            if everything or (type(event) is dict and event["type"] in TOTALS):
                with suppress(BrokenStream):  # which is for the reader to find out
                    self._seen.add_text(event)
            yield event
