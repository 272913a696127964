"""Split text that arrives in chunks into lines.

A line ends at LF or CRLF and nowhere else. `str.splitlines()`, which httpx uses, also splits at characters that JSON
allows in strings, such as U+2028, and so breaks the rows of JSON Lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator


class LineSplitter:
    """A splitter for text that arrives in chunks. It takes time linear in the text."""

    __slots__ = ("_begun",)

    def __init__(self) -> None:
        self._begun: list[str] = []  # the chunks of a line whose end has not arrived

    def feed(self, chunk: str) -> list[str]:
        """Return the lines that end in this chunk, without their ends."""
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
    """Yield the lines of a text that arrives in chunks."""
    splitter = LineSplitter()
    for chunk in chunks:
        yield from splitter.feed(chunk)
    yield from splitter.flush()


async def asplit_lines(chunks: AsyncIterator[str]) -> AsyncIterator[str]:
    """Yield the lines of a text that arrives in chunks."""
    splitter = LineSplitter()
    async for chunk in chunks:
        for line in splitter.feed(chunk):
            yield line
    for line in splitter.flush():
        yield line
