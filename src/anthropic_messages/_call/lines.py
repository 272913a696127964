"""Text in pieces -> its lines.

A line ends at LF or CRLF and nowhere else. `str.splitlines()`, and with it httpx, also splits at characters that JSON
allows within a string, such as U+2028, which cuts the rows of JSON Lines apart.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator


class LineSplitter:
    """Splits text that arrives in pieces, in time linear in the text."""

    __slots__ = ("_begun",)

    def __init__(self) -> None:
        self._begun: list[str] = []  # the pieces of a line whose end has not come

    def feed(self, chunk: str) -> list[str]:
        """Return the lines that end in this piece, without their ends."""
        if "\n" not in chunk:
            self._begun.append(chunk)
            return []
        lines = chunk.split("\n")
        if self._begun:
            self._begun.append(lines[0])
            lines[0] = "".join(self._begun)
        self._begun = [lines.pop()]
        return [line.removesuffix("\r") for line in lines]

    def flush(self) -> list[str]:
        """Return the last line, if it has no end."""
        last, self._begun = "".join(self._begun), []
        return [last] if last else []


def split_lines(chunks: Iterator[str]) -> Iterator[str]:
    """Yield the lines of a text that arrives in pieces."""
    splitter = LineSplitter()
    for chunk in chunks:
        yield from splitter.feed(chunk)
    yield from splitter.flush()


async def asplit_lines(chunks: AsyncIterator[str]) -> AsyncIterator[str]:
    """Yield the lines of a text that arrives in pieces."""
    splitter = LineSplitter()
    async for chunk in chunks:
        for line in splitter.feed(chunk):
            yield line
    for line in splitter.flush():
        yield line
