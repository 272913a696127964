"""Rows of an answer of JSON Lines, as users see them: one at a time, however many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from anthropic_messages._errors import BrokenRowError
from anthropic_messages._transport.steps import Close, Read

from .reader import AsyncReader, BaseReader, Reader
from .row_parser import RowParser

if TYPE_CHECKING:
    from collections.abc import Generator

    from anthropic_messages._call.request import Call
    from anthropic_messages._observe.hooks import HookDispatcher
    from anthropic_messages._transport.steps import Step

RowT = TypeVar("RowT")


class BaseRows(BaseReader[RowParser], Generic[RowT]):
    """What both kinds of rows share."""

    @classmethod
    def _new_parser(cls, call: Call, watch: HookDispatcher) -> RowParser:
        return RowParser(call)

    @property
    def row(self) -> int:
        """Number of the row that was given last, counted from 1; the rows skipped by `from_row` count, too."""
        return self._state.row


class Rows(BaseRows[RowT], Reader[RowParser]):
    """The rows of an answer, in the order of the file. Read them to the end, or in a `with` block.

    Iteration raises `BrokenRowError` for a row that can't be read, and can go on behind it; `IncompleteResultsError`
    when the file ends too early, with the number of the row to go on from.
    """

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> RowT:
        state = self._state
        while not state.ready:
            if not self._read_on():
                raise StopIteration
        row: RowT = state.give(self._exchange)
        return row


class AsyncRows(BaseRows[RowT], AsyncReader[RowParser]):
    """The rows of an answer, in the order of the file. Read them to the end, or in an `async with` block.

    Iteration raises `BrokenRowError` for a row that can't be read, and can go on behind it; `IncompleteResultsError`
    when the file ends too early, with the number of the row to go on from.
    """

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> RowT:
        state = self._state
        while not state.ready:
            if not await self._read_on():
                raise StopAsyncIteration
        row: RowT = state.give(self._exchange)
        return row


def unread_rows() -> type[BaseRows[Any]]:
    """Rows that a plan reads by itself, step by step."""
    return BaseRows


class Contents:
    """The results of a batch, as they were found in one or more downloads."""

    def __init__(self) -> None:
        self.found: dict[str, Any] = {}
        """The first result of each `custom_id`."""
        self.duplicates: dict[str, list[Any]] = {}
        """Every further one."""
        self.broken: list[BrokenRowError] = []
        """Errors for rows that can't be read."""
        self._now: set[str] = set()

    def begin(self) -> None:
        """Begin another download. It may repeat results of an earlier one."""
        self._now = set()

    def add(self, custom_id: str, result: Any) -> None:
        first = self.found.setdefault(custom_id, result)
        if first is not result and (custom_id in self._now or first != result):
            self.duplicates.setdefault(custom_id, []).append(result)
        self._now.add(custom_id)


def drain(reader: BaseRows[Any], contents: Contents) -> Generator[Step, Any, None]:
    """Read results to their end, step by step, into `contents`."""
    contents.begin()
    try:
        yield from _drained(reader, contents)
    except BaseException as error:
        reader._notify_end(error)
        raise
    reader._notify_end(None)


def _drained(reader: BaseRows[Any], contents: Contents) -> Generator[Step, Any, None]:
    exchange, state = reader._exchange, reader._state
    while True:
        while state.ready:
            try:
                row = state.give(exchange)
            except BrokenRowError as error:
                contents.broken.append(error)
            else:
                contents.add(row.custom_id, row.result)
        if state.failure is not None:
            yield Close(exchange)
            raise state.failure
        if state.is_complete:
            return
        try:
            chunk = yield Read(exchange)
        except Exception as error:
            state.on_error(error, exchange)
        else:
            state.feed(chunk, exchange)
