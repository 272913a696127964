"""`Rows` and `AsyncRows`: iterators over a JSON Lines response. Only one row is decoded at a time."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, Generic, Self, TypeVar

from anthropic_messages._call.request import Call
from anthropic_messages._errors import BrokenRowError
from anthropic_messages._observe.hooks import HookDispatcher
from anthropic_messages._transport.steps import Close, Read, Step

from .reader import AsyncReader, BaseReader, Reader
from .row_parser import RowParser

RowT = TypeVar("RowT")


class BaseRows(BaseReader[RowParser], Generic[RowT]):
    """The part shared by sync and async rows."""

    @classmethod
    def _new_parser(cls, call: Call, watch: HookDispatcher) -> RowParser:
        return RowParser(call)

    @property
    def row(self) -> int:
        """The number of the last row that was returned, counted from 1. Rows skipped by `from_row` are counted."""
        return self._parser.row


class Rows(BaseRows[RowT], Reader[RowParser]):
    """The rows of a response, in the order of the file.

    Use it in a `with` block, or iterate to the end.

    Raises:
        BrokenRowError: While iterating, for a row that cannot be decoded. You can continue with the next row.
        IncompleteResultsError: While iterating, if the file ends too early. Resume with `from_row=error.row + 1`.
    """

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> RowT:
        parser = self._parser
        while not parser.ready:
            if not self._read_next():
                raise StopIteration
        row: RowT = parser.next_row(self._exchange)
        return row


class AsyncRows(BaseRows[RowT], AsyncReader[RowParser]):
    """The rows of a response, in the order of the file.

    Use it in an `async with` block, or iterate to the end.

    Raises:
        BrokenRowError: While iterating, for a row that cannot be decoded. You can continue with the next row.
        IncompleteResultsError: While iterating, if the file ends too early. Resume with `from_row=error.row + 1`.
    """

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> RowT:
        parser = self._parser
        while not parser.ready:
            if not await self._read_next():
                raise StopAsyncIteration
        row: RowT = parser.next_row(self._exchange)
        return row


def unread_rows() -> type[BaseRows[Any]]:
    """Return the reader class for rows that a plan reads step by step."""
    return BaseRows


class Contents:
    """The results of a batch, collected from one or more downloads."""

    def __init__(self) -> None:
        self.found: dict[str, Any] = {}
        """The first result of each `custom_id`."""
        self.duplicates: dict[str, list[Any]] = {}
        """Further results of a `custom_id`."""
        self.broken: list[BrokenRowError] = []
        """The errors for rows that cannot be decoded."""
        self._current: set[str] = set()  # the IDs that the current download has returned

    def begin(self) -> None:
        """Start another download, which may repeat results of an earlier one."""
        self._current = set()

    def add(self, custom_id: str, result: Any) -> None:
        """Add a result. It is a duplicate if this download repeats the ID, or if it differs from the first result."""
        first = self.found.setdefault(custom_id, result)
        if first is not result and (custom_id in self._current or first != result):
            self.duplicates.setdefault(custom_id, []).append(result)
        self._current.add(custom_id)


def drain(reader: BaseRows[Any], contents: Contents) -> Generator[Step, Any, None]:
    """Read all rows into `contents`, step by step."""
    contents.begin()
    try:
        yield from _read_rows(reader, contents)
    except BaseException as error:
        reader._notify_end(error)
        raise
    reader._notify_end(None)


def _read_rows(reader: BaseRows[Any], contents: Contents) -> Generator[Step, Any, None]:
    exchange, parser = reader._exchange, reader._parser
    while True:
        while parser.ready:
            try:
                row = parser.next_row(exchange)
            except BrokenRowError as error:
                contents.broken.append(error)
            else:
                contents.add(row.custom_id, row.result)
        if parser.failure is not None:
            yield Close(exchange)
            raise parser.failure
        if parser.is_complete:
            return
        try:
            chunk = yield Read(exchange)
        except Exception as error:
            parser.on_error(error, exchange)
        else:
            parser.feed(chunk, exchange)
