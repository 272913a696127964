"""The parser of JSON Lines responses: chunks of bytes in, rows out."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Any

from jiter import from_json

from anthropic_messages._call.decoding import describe_invalid_field, python_types
from anthropic_messages._call.response_errors import event_error, readable, too_large
from anthropic_messages._call.transport_errors import interruption, route
from anthropic_messages._errors import BrokenRowError, IncompleteResultsError
from anthropic_messages._json_text import UnreadableJSON, read_nested_json
from anthropic_messages._redaction import hide_secrets

from .body_parser import BodyParser

if TYPE_CHECKING:
    import httpx

    from anthropic_messages._call.request import Call
    from anthropic_messages._transport.steps import Exchange

_BLANK_LINES = (b"", b"\r")  # without their line feed
_MAX_QUOTED = 120  # bytes of a broken row that its error quotes


class RowParser(BodyParser):
    """Parses the rows of one response, and queues them as bytes. Blank lines are ignored."""

    __slots__ = ("_count", "_decode", "_line", "_line_size", "_max_row_bytes", "_required", "_skip", "_types")

    expected = "the rows that were requested"

    def __init__(self, call: Call) -> None:
        super().__init__()
        self._count = 0  # rows that were skipped or queued
        self._skip = call.from_row - 1
        self._line: list[bytes] = []  # the parts of a line that has not ended
        self._line_size = 0  # in bytes
        self._max_row_bytes: int | None = call.settings.max_response_bytes
        self._decode = call.operation.decode
        self._required = call.operation.response_required
        self._types = python_types(self._required)

    @property
    def row(self) -> int:
        """The number of the last row that was returned or skipped."""
        return self._count - len(self.ready)

    def accepts(self, response: httpx.Response) -> bool:
        # File storage and caches use various types for such files. Only HTML is certainly not one.
        return "text/html" not in response.headers.get("content-type", "").lower()

    def feed(self, chunk: bytes | None, exchange: Exchange) -> None:
        if chunk is None:
            self._finish(exchange)
            return
        limit = self._max_row_bytes
        if limit is not None and self._line_size + len(chunk) > limit and self._exceeds(chunk, limit):
            self._queue(self._rows_within(chunk, limit))
            self.fail(too_large(exchange, f"a row after row {self._count}", limit))
        elif b"\n" not in chunk:
            self._line.append(chunk)
            self._line_size += len(chunk)
        else:
            lines = chunk.split(b"\n")
            if self._line:
                self._line.append(lines[0])
                lines[0] = b"".join(self._line)
            last = lines.pop()
            self._line = [last] if last else []
            self._line_size = len(last)
            self._queue(lines)

    def _exceeds(self, chunk: bytes, limit: int) -> bool:
        """Return whether this chunk makes a row longer than `limit` bytes."""
        first, *others = chunk.split(b"\n")
        return self._line_size + len(first) > limit or any(len(line) > limit for line in others)

    def _rows_within(self, chunk: bytes, limit: int) -> list[bytes]:
        """Return the complete rows before the first one that has more bytes than the limit."""
        lines = (b"".join(self._line) + chunk).split(b"\n")
        return list(takewhile(lambda line: len(line) <= limit, lines))

    def _finish(self, exchange: Exchange) -> None:
        """Parse the last row at the end of the response. Its line feed may be missing."""
        last = b"".join(self._line)
        self._line = []
        if last not in _BLANK_LINES:
            try:
                read_nested_json(last)
            except ValueError:
                self.fail(self.incomplete_error(exchange, "The last row is cut off"))
                return
            self._queue([last])
        if not self._count:
            self.fail(self.incomplete_error(exchange, "The response has no rows"))
        elif self._count < self._skip:
            self.fail(self.incomplete_error(exchange, f"The response ended before row {self._skip + 1} (`from_row`)"))
        self.is_complete = self.failure is None

    def _queue(self, lines: list[bytes]) -> None:
        if any(blank in lines for blank in _BLANK_LINES):
            lines = [line for line in lines if line not in _BLANK_LINES]
        skipped = max(0, self._skip - self._count)
        self._count += len(lines)
        self.ready.extend(lines[skipped:])

    def next_row(self, exchange: Exchange) -> Any:
        """Return the model of the next row.

        Raises:
            BrokenRowError: The row cannot be decoded. The following row is next.
        """
        line = self.ready.popleft()  # Rows are decoded one by one, because many models would not fit the CPU cache.
        try:
            value = from_json(line, allow_inf_nan=False)
            for name, types in self._types:
                if type(value[name]) not in types:
                    break
            else:
                return self._decode(value)
        except (ValueError, LookupError, TypeError):  # not JSON, not an object, or a missing field
            pass
        return self._decode_unusual(line, exchange)

    def _decode_unusual(self, line: bytes, exchange: Exchange) -> Any:
        """Return the model of a row that the fast path rejects, or raise the error that describes it."""
        try:
            value = read_nested_json(line)
        except UnreadableJSON as error:
            raise self._broken_row(exchange, line, f"it is JSON that can't be read, because {error}") from error
        except ValueError as error:
            raise self._broken_row(exchange, line, "it is not JSON") from error
        if type(value) is not dict:
            raise self._broken_row(exchange, line, "it is not a JSON object")
        if value.get("type") == "error" and "error" not in self._required:
            assert exchange.response is not None
            raise event_error(exchange.response, value)
        if problem := describe_invalid_field(value, self._required):
            raise self._broken_row(exchange, line, f"it {problem}")
        return self._decode(value)

    def _broken_row(self, exchange: Exchange, line: bytes, what: str) -> BrokenRowError:
        assert exchange.response is not None
        hide_secrets(exchange.request)
        excerpt = line[:_MAX_QUOTED].decode("utf-8", "replace") + ("..." if len(line) > _MAX_QUOTED else "")
        text = line.decode("utf-8", "replace")
        return BrokenRowError(readable(exchange.response, line), text, row=self.row, message=f"{what}: {excerpt}")

    def incomplete_error(self, exchange: Exchange, what: str) -> IncompleteResultsError:
        hide_secrets(exchange.request)
        message = f"{what}: the results at {route(exchange)} are incomplete after row {self._count}"
        failure = IncompleteResultsError(exchange.request, message=message, row=self._count)
        failure.request_id = None if exchange.response is None else exchange.response.headers.get("request-id")
        return failure

    def interruption_error(self, exchange: Exchange, error: Exception, names: set[str]) -> IncompleteResultsError:
        return self.incomplete_error(exchange, interruption(exchange, names, error))
