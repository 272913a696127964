"""What an answer of JSON Lines has told so far, apart from all I/O: bytes in, rows out."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Any

from jiter import from_json

from anthropic_messages._call.decoding import shortcoming, types_of
from anthropic_messages._call.response_errors import event_error, readable, too_large
from anthropic_messages._call.transport_errors import interruption
from anthropic_messages._errors import BrokenRowError, IncompleteResultsError
from anthropic_messages._json_text import read_nested_json
from anthropic_messages._redaction import hide_secrets, place

from .body_parser import BodyParser

if TYPE_CHECKING:
    import httpx

    from anthropic_messages._call.request import Call
    from anthropic_messages._transport.steps import Exchange

_BLANK = (b"", b"\r")  # what a line without a row holds, before its line feed
_SHOWN = 120  # bytes of a broken row in its error


class RowParser(BodyParser):
    """Is fed the bytes of an answer, and queues the rows that they complete, as bytes. A blank line is no row."""

    __slots__ = ("_decode", "_limit", "_needed", "_rest", "_seen", "_size", "_skip", "_types")

    wanted = "the rows that were asked for"

    def __init__(self, call: Call) -> None:
        super().__init__()
        self._seen = 0  # rows that were skipped or queued
        self._skip = call.from_row - 1
        self._rest: list[bytes] = []  # the beginning of a row whose end has not come
        self._size = 0  # its bytes
        self._limit: int | None = call.settings.max_response_bytes
        self._decode = call.operation.decode
        self._needed = call.operation.answer_required
        self._types = types_of(self._needed)

    @property
    def row(self) -> int:
        """Number of the last row that was given out or skipped."""
        return self._seen - len(self.ready)

    def reads(self, response: httpx.Response) -> bool:
        # Storage and caches have types of their own for such files; only a page for people is surely something else.
        return "text/html" not in response.headers.get("content-type", "").lower()

    def receive(self, chunk: bytes | None, exchange: Exchange) -> None:
        if chunk is None:
            self._finish(exchange)
            return
        limit = self._limit
        if limit is not None and self._size + len(chunk) > limit and self._exceeds(chunk, limit):
            self._queue(self._rows_within(chunk, limit))
            self.fail(too_large(exchange, f"a row after row {self._seen}", limit))
        elif b"\n" not in chunk:
            self._rest.append(chunk)
            self._size += len(chunk)
        else:
            lines = chunk.split(b"\n")
            if self._rest:
                self._rest.append(lines[0])
                lines[0] = b"".join(self._rest)
            last = lines.pop()
            self._rest = [last] if last else []
            self._size = len(last)
            self._queue(lines)

    def _exceeds(self, chunk: bytes, limit: int) -> bool:
        """Return whether a row has more bytes than the limit with this piece."""
        first, *others = chunk.split(b"\n")
        return self._size + len(first) > limit or any(len(line) > limit for line in others)

    def _rows_within(self, chunk: bytes, limit: int) -> list[bytes]:
        """Return the complete rows before the first one that has more bytes than the limit."""
        lines = (b"".join(self._rest) + chunk).split(b"\n")
        return list(takewhile(lambda line: len(line) <= limit, lines))

    def _finish(self, exchange: Exchange) -> None:
        """The response is at its end. Its last row may lack the line break, and nothing else."""
        last = b"".join(self._rest)
        self._rest = []
        if last not in _BLANK:
            try:
                read_nested_json(last)
            except ValueError:
                self.fail(self.incomplete(exchange, "The last row breaks off"))
                return
            self._queue([last])
        if not self._seen:
            self.fail(self.incomplete(exchange, "There is not a single row"))
        elif self._seen < self._skip:
            self.fail(self.incomplete(exchange, f"Row {self._skip + 1} was asked for"))
        self.whole = self.failure is None

    def _queue(self, lines: list[bytes]) -> None:
        if any(blank in lines for blank in _BLANK):
            lines = [line for line in lines if line not in _BLANK]
        skipped = max(0, self._skip - self._seen)
        self._seen += len(lines)
        self.ready.extend(lines[skipped:])

    def give(self, exchange: Exchange) -> Any:
        """The model of the next row. Raises BrokenRowError, after which the one behind it is next."""
        line = self.ready.popleft()  # decoded only now: many models at a time would not stay in the processor's cache
        try:
            value = from_json(line)
            for name, types in self._types:
                if type(value[name]) not in types:
                    break
            else:
                return self._decode(value)
        except (ValueError, LookupError, TypeError):  # no JSON, no object, or one that lacks something
            pass
        return self._looked_into(line, exchange)

    def _looked_into(self, line: bytes, exchange: Exchange) -> Any:
        """The model of a row with something odd about it, if it is a row all the same."""
        try:
            value = read_nested_json(line)
        except ValueError as error:
            raise self._broken(exchange, line, "it is not JSON") from error
        if type(value) is not dict:
            raise self._broken(exchange, line, "it is no JSON object")
        if value.get("type") == "error" and "error" not in self._needed:
            assert exchange.response is not None
            raise event_error(exchange.response, value)
        if wrong := shortcoming(value, self._needed):
            raise self._broken(exchange, line, f"it {wrong}")
        return self._decode(value)

    def _broken(self, exchange: Exchange, line: bytes, what: str) -> BrokenRowError:
        assert exchange.response is not None
        hide_secrets(exchange.request)
        shown = line[:_SHOWN].decode("utf-8", "replace") + ("..." if len(line) > _SHOWN else "")
        text = line.decode("utf-8", "replace")
        return BrokenRowError(readable(exchange.response, line), text, row=self.row, message=f"{what}: {shown}")

    def incomplete(self, exchange: Exchange, what: str) -> IncompleteResultsError:
        hide_secrets(exchange.request)
        message = f"{what}: the results at {place(exchange.request)} end before their end, behind row {self._seen}"
        failure = IncompleteResultsError(exchange.request, message=message, row=self._seen)
        failure.request_id = None if exchange.response is None else exchange.response.headers.get("request-id")
        return failure

    def interrupted(self, exchange: Exchange, error: Exception, names: set[str]) -> IncompleteResultsError:
        return self.incomplete(exchange, interruption(exchange, names, error))
