"""Streams whose calls run while the reply is still being streamed.

A call runs when the user asks for the event after the one that shows that the model has moved on from the call: the
start of the next block, or the stop reason `tool_use`. The end of the block itself is not enough, because the last
block of a reply that is cut off ends, too. The calls run one after another, and the stream waits meanwhile.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import TYPE_CHECKING, Any

from anthropic_messages._streaming.message_stream import AsyncMessageStream, MessageStream

if TYPE_CHECKING:
    from typing import Self


class _Calls:
    """Follows the events of a stream, and finds calls that are complete."""

    def __init__(self) -> None:
        self._ended: Any = None
        self.due: Any = None
        """The block of the call that runs before the next event; None if there is none."""

    def follow(self, event: Any) -> None:
        """Note an event that the user is about to receive."""
        if event.type == "content_block_stop":
            self._ended = event.content_block if event.content_block.type == "tool_use" else None
        elif event.type == "content_block_start" or (
            event.type == "message_delta" and event.delta.stop_reason == "tool_use"
        ):
            self.due, self._ended = self._ended, None

    def take(self) -> Any:
        """Return the call that is to run now, once."""
        due, self.due = self.due, None
        return due


class EagerMessageStream(MessageStream[Any]):
    """A stream that runs calls as the user iterates over it."""

    _eager_calls: _Calls
    _run_call: Callable[[Any], object]

    def __iter__(self) -> Iterator[Any]:
        for event in super().__iter__():
            if (block := self._eager_calls.take()) is not None:
                self._run_call(block)
            self._eager_calls.follow(event)
            yield event

    def _iterate_over_text(self) -> Iterator[str]:
        for event in self:
            if event.type == "text":
                yield event.text

    def until_done(self) -> None:
        """Read the rest of the stream. Its calls run together, as without `run_tools_eagerly`."""
        for _ in super()._iterate_over_text():
            pass


class AsyncEagerMessageStream(AsyncMessageStream[Any]):
    """A stream that runs calls as the user iterates over it."""

    _eager_calls: _Calls
    _run_call: Callable[[Any], Awaitable[object]]

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Any:
        event = await super().__anext__()
        if (block := self._eager_calls.take()) is not None:
            await self._run_call(block)
        self._eager_calls.follow(event)
        return event

    def _iterate_over_text(self) -> AsyncIterator[str]:
        return _Texts(self)

    async def until_done(self) -> None:
        """Read the rest of the stream. Its calls run together, as without `run_tools_eagerly`."""
        async for _ in super()._iterate_over_text():
            pass


class _Texts:
    """An iterator over the text of a stream. Trio warns about an asynchronous generator that is not exhausted."""

    def __init__(self, stream: AsyncEagerMessageStream) -> None:
        self._stream = stream

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> str:
        while True:
            event = await anext(self._stream)
            if event.type == "text":
                text: str = event.text
                return text


def make_eager(stream: Any, run: Callable[[Any], Any]) -> Any:
    """Make a stream run the calls that are complete, with a function that receives the block of each."""
    eager: Any = stream
    eager.__class__ = EagerMessageStream if isinstance(stream, MessageStream) else AsyncEagerMessageStream
    eager._eager_calls = _Calls()
    eager._run_call = run
    return eager
