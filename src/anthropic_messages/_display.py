"""`display_stream()`: a stream on the screen while it arrives, in a notebook, on a terminal, or as plain text."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any, Protocol, overload

from anthropic_messages_client.models.text_block import TextBlock

from anthropic_messages._console import in_notebook, is_terminal, visible
from anthropic_messages._output.parsed import FormatT
from anthropic_messages._streaming.message_stream import (
    AsyncMessageStream,
    AsyncMessageStreamManager,
    MessageStream,
    MessageStreamManager,
)
from anthropic_messages._transport.clock import monotonic

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from rich.console import RenderableType

    from anthropic_messages._output.parsed import ParsedMessage

_DRAWING_SHARE = 0.25  # of the time, at most
_MOST_CREDIT = 0.5  # seconds of drawing that may be made up for after a pause


@overload
def display_stream(stream: MessageStream[FormatT] | MessageStreamManager[FormatT]) -> ParsedMessage[FormatT]: ...


@overload
def display_stream(
    stream: AsyncMessageStream[FormatT] | AsyncMessageStreamManager[FormatT],
) -> Coroutine[Any, Any, ParsedMessage[FormatT]]: ...


def display_stream(stream: Any) -> Any:
    """Show a stream while it arrives, and return the final message.

        message = display_stream(client.messages.stream(...))

    A notebook shows the message as Markdown, with tool calls and thinking. A terminal does so if `rich` is installed
    (the extra `cli`). Everywhere else, the text and the tool calls are printed as they arrive.

    If you interrupt it (Ctrl-C, or the stop button of a notebook), the stream is closed, and what has arrived stays
    visible and is returned. The `stop_reason` of such a message is None. An asynchronous call that is cancelled raises
    the cancellation.

    Args:
        stream: The result of `client.messages.stream()`, or the stream that its `with` block yields.

    Returns:
        The final message. With a stream of an asynchronous client, await the call to get it.

    Raises:
        TypeError: `stream` is not a stream of messages.
        KeyboardInterrupt: It was interrupted before anything had arrived.
        APIError: The stream failed. What has arrived stays visible.
        OutputValidationError: The text does not match the `output_format`.
    """
    if isinstance(stream, MessageStreamManager):
        with stream as opened:
            return _display(opened)
    if isinstance(stream, MessageStream):
        return _display(stream)
    if isinstance(stream, AsyncMessageStreamManager | AsyncMessageStream):
        return _display_async(stream)
    raise TypeError(
        f"display_stream() expects a stream of `client.messages.stream(...)`, not {type(stream).__name__}. "
        "The result of `create(stream=True)` has no message that could be shown."
    )


def _display(stream: MessageStream[Any]) -> ParsedMessage[Any]:
    view = _new_view(stream)
    try:
        for event in stream:
            view.add(event)
    except KeyboardInterrupt:
        stream.close()
        view.close(is_interrupted=True)
        message = _snapshot(stream)
        if message is None:
            raise
        return message
    except BaseException:
        view.close(is_interrupted=True)
        raise
    view.close()
    return stream.get_final_message()


async def _display_async(
    stream: AsyncMessageStream[Any] | AsyncMessageStreamManager[Any],
) -> ParsedMessage[Any]:
    if isinstance(stream, AsyncMessageStreamManager):
        async with stream as opened:
            return await _display_async(opened)
    view = _new_view(stream)
    try:
        async for event in stream:
            view.add(event)
    except BaseException:  # It may be a cancellation.
        view.close(is_interrupted=True)
        raise
    view.close()
    return await stream.get_final_message()


def _snapshot(stream: MessageStream[Any] | AsyncMessageStream[Any]) -> ParsedMessage[Any] | None:
    """Return the message so far; None if nothing has arrived."""
    return stream._accumulator.message  # type: ignore[return-value]  # pyright: ignore[reportReturnType]


class _View(Protocol):
    """Shows one stream."""

    def add(self, event: Any) -> None:
        """Show an event."""

    def close(self, *, is_interrupted: bool = False) -> None:
        """Leave everything that has arrived on the screen."""


def _new_view(stream: MessageStream[Any] | AsyncMessageStream[Any]) -> _View:
    if in_notebook():
        return _NotebookView(stream)
    if is_terminal():
        try:
            return _TerminalView(stream)
        except ModuleNotFoundError:  # rich is not installed
            pass
    return _TextView(stream)


class _DrawingView:
    """A view that draws the message again before the stream waits for data.

    If drawing would take too much of the time, it is left out until more data has arrived.
    """

    def __init__(self, stream: MessageStream[Any] | AsyncMessageStream[Any]) -> None:
        self._stream = stream
        self._credit = _MOST_CREDIT
        self._last = monotonic()

    def add(self, event: Any) -> None:
        """Draw the message if this was the last event that has arrived."""
        message = _snapshot(self._stream)
        if message is None or self._stream._has_next_event():
            return
        start = monotonic()
        self._credit = min(_MOST_CREDIT, self._credit + _DRAWING_SHARE * (start - self._last))
        self._last = start
        if self._credit > 0:
            self._draw(message)
            self._credit -= monotonic() - start

    def _draw(self, message: ParsedMessage[Any]) -> None:
        raise NotImplementedError


class _NotebookView(_DrawingView):
    """An output of a notebook that is replaced while the message grows."""

    def __init__(self, stream: MessageStream[Any] | AsyncMessageStream[Any]) -> None:
        super().__init__(stream)
        self._handle: Any = None

    def close(self, *, is_interrupted: bool = False) -> None:
        """Draw the whole message."""
        message = _snapshot(self._stream)
        if message is not None:
            self._draw(message, "<p><em>Interrupted</em></p>" if is_interrupted else "")

    def _draw(self, message: ParsedMessage[Any], note: str = "") -> None:
        from IPython.display import display

        data = {"text/html": message._repr_html_() + note, "text/plain": repr(message)}
        if self._handle is None:
            self._handle = display(data, raw=True, display_id=True)  # type: ignore[no-untyped-call]
        else:
            self._handle.update(data, raw=True)


class _TerminalView(_DrawingView):
    """Markdown on a terminal. While the message grows, the end of it is shown, and after that all of it."""

    def __init__(self, stream: MessageStream[Any] | AsyncMessageStream[Any]) -> None:
        from rich.console import Console
        from rich.live import Live

        super().__init__(stream)
        self._console = Console(highlight=False, emoji=False, markup=False)
        # Without a thread that draws: its output and that of this thread could overlap.
        self._live = Live(
            console=self._console,
            auto_refresh=False,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
            vertical_overflow="crop",
        )
        self._live.start()

    def close(self, *, is_interrupted: bool = False) -> None:
        """Print the whole message once, so that it can be scrolled."""
        self._live.stop()
        message = _snapshot(self._stream)
        if message is not None:
            for block in message.content:
                self._console.print(_rendered(block))
        if is_interrupted:
            self._console.print("(interrupted)", style="dim")

    def _draw(self, message: ParsedMessage[Any]) -> None:
        from rich.segment import Segment, Segments

        height = max(self._console.size.height - 1, 1)
        lines: list[list[Segment]] = []
        for block in reversed(message.content):
            lines = [*self._console.render_lines(_rendered(block, last=4 * height), pad=False), *lines]
            if len(lines) >= height:
                break
        shown = [segment for line in lines[-height:] for segment in (*line, Segment.line())]
        self._live.update(Segments(shown), refresh=True)


def _rendered(block: Any, *, last: int | None = None) -> RenderableType:
    """Return a content block for rich: all of it, or its last lines."""
    from rich.markdown import Markdown
    from rich.text import Text

    kind, text = _block_text(block)
    text = visible(text)
    if last is not None:
        text = "\n".join(text.rsplit("\n", last)[-last:])
    return Markdown(text) if kind == "text" else Text(text, style="dim italic" if kind == "thinking" else "cyan")


class _TextView:
    """The text of the message and its tool calls, as they arrive."""

    def __init__(self, stream: MessageStream[Any] | AsyncMessageStream[Any]) -> None:
        self._ends_line = True
        self._is_first = True
        self._is_open = False
        """True while a text block is shown."""
        message = _snapshot(stream)
        for block in message.content if message is not None else ():
            if isinstance(block, TextBlock):
                self._write_text(block.text)

    def add(self, event: Any) -> None:
        """Write a piece of text, or a tool call that is complete."""
        if event.type == "text":
            self._write_text(event.text)
        elif event.type == "content_block_stop":
            self._is_open = False
            kind, text = _block_text(event.content_block)
            if kind == "tool":
                self._begin()
                self._write(text)

    def close(self, *, is_interrupted: bool = False) -> None:
        """End the last line."""
        if not self._ends_line:
            self._write("\n")
        if is_interrupted:
            self._write("(interrupted)\n")

    def _write_text(self, text: str) -> None:
        if not self._is_open:
            self._begin()
            self._is_open = True
        self._write(text)

    def _begin(self) -> None:
        """Separate a block from the one before by a blank line."""
        if not self._is_first:
            self._write("\n" if self._ends_line else "\n\n")
        self._is_first = False

    def _write(self, text: str) -> None:
        if text:
            sys.stdout.write(visible(text) if sys.stdout.isatty() else text)
            sys.stdout.flush()
            self._ends_line = text.endswith("\n")


def _block_text(block: Any) -> tuple[str, str]:
    """Return the kind of a content block (text, thinking, tool or other), and its text."""
    kind = str(getattr(block, "type", None))
    if kind in ("text", "thinking"):
        return kind, str(getattr(block, kind, None) or "")
    name, arguments = getattr(block, "name", None), getattr(block, "input", None)
    if not isinstance(name, str):
        return "other", f"({kind})"
    if isinstance(arguments, dict):
        return "tool", f"{name}({json.dumps(arguments, ensure_ascii=False, indent=2) if arguments else ''})"
    return "tool", f"{name}({getattr(arguments, 'partial_json', '')}..."
