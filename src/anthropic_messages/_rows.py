"""Rows of an answer of JSON Lines, as users see them: one at a time, however many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Self, TypeVar

from ._reading import AsyncReader, BaseReader, Reader
from ._row_state import RowState

if TYPE_CHECKING:
    from ._request import Call

RowT = TypeVar("RowT")


class BaseRows(BaseReader[RowState], Generic[RowT]):
    """What both kinds of rows share."""

    @classmethod
    def new_feed(cls, call: Call) -> RowState:
        return RowState(call)

    @property
    def row(self) -> int:
        """Number of the row that was given last, counted from 1; the rows skipped by `from_row` count, too."""
        return self._state.row


class Rows(BaseRows[RowT], Reader[RowState]):
    """The rows of an answer, in the order of the file. Read them to the end, or in a `with` block.

    Iteration raises `BrokenRowError` for a row that can't be read, and can go on behind it; `IncompleteResultsError`
    when the file ends too early, with the number of the row to go on from.
    """

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> RowT:
        ready = self._state.ready
        while not ready:
            if not self._read_on():
                raise StopIteration
        row = ready.popleft()
        given: RowT = self._state.give(row, self._send) if type(row) is bytes else row
        return given


class AsyncRows(BaseRows[RowT], AsyncReader[RowState]):
    """The rows of an answer, in the order of the file. Read them to the end, or in an `async with` block.

    Iteration raises `BrokenRowError` for a row that can't be read, and can go on behind it; `IncompleteResultsError`
    when the file ends too early, with the number of the row to go on from.
    """

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> RowT:
        ready = self._state.ready
        while not ready:
            if not await self._read_on():
                raise StopAsyncIteration
        row = ready.popleft()
        given: RowT = self._state.give(row, self._send) if type(row) is bytes else row
        return given
