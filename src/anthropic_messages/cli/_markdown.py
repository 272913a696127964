"""A response while it arrives: Markdown on a terminal, plain text elsewhere."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol, Self

from anthropic_messages._transport.clock import monotonic

from ._output import console, is_terminal, visible, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

_PAUSE = 4  # times the duration of drawing, so that drawing takes a fifth of the time at most


class View(Protocol):
    """Shows the text and the thinking of one response. It is a context manager, which leaves all of it visible."""

    def text(self, delta: str) -> None:
        """Show a piece of text."""

    def thinking(self, delta: str) -> None:
        """Show a piece of thinking."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *exception: object) -> None: ...


def new_view(*, quiet: bool = False) -> View:
    """Return a view for standard output.

    Args:
        quiet: True to show nothing, because the response is written as JSON.
    """
    if quiet:
        return QuietView()
    return MarkdownView() if is_terminal() else TextView()


class QuietView:
    """A view that shows nothing."""

    def text(self, delta: str) -> None:
        """Show nothing."""

    def thinking(self, delta: str) -> None:
        """Show nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        pass


class TextView:
    """The text as it was sent, for pipes, files and terminals that can't move their cursor.

    Thinking is shown on terminals only, so that the output of a pipe is the response.
    """

    def __init__(self) -> None:
        self._section = ""
        self._ends_line = True

    def text(self, delta: str) -> None:
        """Write a piece of text."""
        self._write("text", delta)

    def thinking(self, delta: str) -> None:
        """Write a piece of thinking if standard output is a terminal."""
        if sys.stdout.isatty():
            self._write("thinking", delta)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        if not self._ends_line:
            write("\n")

    def _write(self, section: str, delta: str) -> None:
        if not delta:
            return
        if section != self._section:
            before = "\n\n" if self._section else ""
            write(before + ("(thinking) " if section == "thinking" else ""))
            self._section = section
        write(delta)
        self._ends_line = delta.endswith("\n")


class MarkdownView:
    """Markdown on a terminal.

    Finished blocks (paragraphs, lists, code) are printed once and scroll away. Only the last, unfinished block is drawn
    again while it grows, so a long response takes time in proportion to its length, and stays in the scrollback.
    """

    def __init__(self) -> None:
        from rich.live import Live

        self._console = console()
        self._section = ""
        self._rest = ""
        """The text that is not printed yet."""
        self._is_first = True
        self._next_refresh = 0.0
        self._next_parse = 0
        """The length of the text that is not printed yet at which to parse it again."""
        self._echo = _no_echo()
        # Without a thread that draws: its output and that of this thread could overlap.
        self._live = Live(
            get_renderable=self._preview,
            console=self._console,
            auto_refresh=False,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )

    def text(self, delta: str) -> None:
        """Add a piece of text."""
        self._add("text", delta)

    def thinking(self, delta: str) -> None:
        """Add a piece of thinking, which is dimmed."""
        self._add("thinking", delta)

    def __enter__(self) -> Self:
        self._echo.__enter__()
        self._live.start(refresh=True)
        return self

    def __exit__(self, *exception: object) -> None:
        try:
            try:
                self._print_rest()
            finally:
                self._live.stop()
        finally:
            self._echo.__exit__(None, None, None)

    def _add(self, section: str, delta: str) -> None:
        if section != self._section:
            self._print_rest()
            self._section = section
        self._rest += visible(delta)
        if "\n" in delta and len(self._rest) >= self._next_parse:
            *finished, self._rest = self._blocks()
            self._print(finished)
            # Parsing a long block at each of its lines would take quadratic time.
            self._next_parse = len(self._rest) + len(self._rest) // 8
        start = monotonic()
        if start >= self._next_refresh:
            self._live.refresh()
            end_time = monotonic()
            self._next_refresh = end_time + _PAUSE * (end_time - start)

    def _blocks(self) -> list[str]:
        """Return the blocks of the text that is not printed yet. When a block begins, those before are finished."""
        if self._section == "thinking":
            return self._rest.split("\n")
        from rich.markdown import Markdown

        tokens = Markdown(self._rest).parsed
        starts = [token.map[0] for token in tokens if token.level == 0 and token.nesting >= 0 and token.map]
        lines = self._rest.split("\n")
        places = [0, *starts[1:], len(lines)]
        return ["\n".join(lines[start:end]) for start, end in pairwise(places)]

    def _print_rest(self) -> None:
        finished = self._blocks()
        self._rest, self._next_parse = "", 0
        self._print(finished)

    def _print(self, blocks: list[str]) -> None:
        """Print finished blocks above the part that is still drawn."""
        self._live.refresh()  # Otherwise, the text would be drawn once more below.
        for block in blocks:
            self._print_block(block)

    def _print_block(self, text: str) -> None:
        if not text.strip():
            return
        from rich.segment import Segment, Segments

        # Lists and tables have blank lines around them. Without them, one blank line separates all blocks.
        lines = self._console.render_lines(self._rendered(text.strip("\n")), pad=False)
        filled = [number for number, line in enumerate(lines) if any(segment.text.strip() for segment in line)]
        if not filled:
            return
        if not self._is_first and self._section == "text":
            self._console.print()
        self._is_first = False
        shown = [segment for line in lines[filled[0] : filled[-1] + 1] for segment in (*line, Segment.line())]
        self._console.print(Segments(shown), end="")

    def _rendered(self, text: str) -> RenderableType:
        from rich.markdown import Markdown
        from rich.text import Text

        return Text(text, style="dim italic") if self._section == "thinking" else Markdown(text)

    def _preview(self) -> RenderableType:
        rest = self._rest
        from rich.text import Text

        if not rest.strip():
            return Text("…" if not self._section else "", style="dim")
        width, height = self._console.size
        rows = 0
        lines = rest.rsplit("\n", height)
        for start in range(len(lines) - 1, -1, -1):
            rows += len(lines[start]) // max(width, 1) + 1
            if rows > height - 3:  # The block is taller than the terminal, so only its end is shown.
                shown = "\n".join(lines[start + 1 :]) or lines[-1][-width * max(height - 3, 1) :]
                return Text(shown, style="dim italic" if self._section == "thinking" else "")
        return self._rendered(rest)


@contextmanager
def _no_echo() -> Iterator[None]:
    """Keep the terminal from showing keys, which would end up in the middle of the text. They are read later."""
    if sys.platform == "win32" or not sys.stdin.isatty():
        yield
        return
    import termios

    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    quiet = [*before]
    quiet[3] &= ~termios.ECHO
    termios.tcsetattr(descriptor, termios.TCSANOW, quiet)
    try:
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSANOW, before)
