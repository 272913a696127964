"""Bytes, cut anywhere, -> server-sent events. Knows nothing of HTTP, of JSON or of the API.

The form is that of the HTML standard, section 9.2.6, "Interpreting an event stream".
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_BOM = b"\xef\xbb\xbf"


class EventDecoder:
    """Is fed the bytes of a stream as they come, and gives the events that they complete: name and data.

    Time and memory are linear in the bytes, however they are cut. What comes after the last blank line is no event.
    """

    __slots__ = ("_after_cr", "_data", "_first", "_name", "_rest")

    def __init__(self) -> None:
        self._rest: list[bytes] = []  # the beginning of a line whose end has not come
        self._first = True  # no line has ended yet
        self._after_cr = False  # the last piece ended in CR: a LF at the start of the next belongs to it
        self._name = ""
        self._data: list[bytes] = []

    def feed(self, piece: bytes) -> Iterator[tuple[str, bytes]]:
        """The events that end in this piece, as (name, data); the name is "message" where the stream gave none."""
        if self._after_cr:
            self._after_cr = not piece
            piece = piece.removeprefix(b"\n")
        if b"\n" not in piece and b"\r" not in piece:
            if piece:
                self._rest.append(piece)
            return
        if self._rest:
            self._rest.append(piece)
            piece = b"".join(self._rest)
            self._rest.clear()
        lines = piece.splitlines()  # of bytes: LF, CR LF and CR end a line, and nothing else does
        if piece[-1:] in b"\r\n":
            self._after_cr = piece.endswith(b"\r")
        else:
            self._rest.append(lines.pop())
        if self._first and lines:
            self._first = False
            lines[0] = lines[0].removeprefix(_BOM)
        data = self._data
        for line in lines:
            if line[:6] == b"data: ":
                data.append(line[6:])
            elif line:
                self._field(line)
            elif data:
                yield self._name or "message", data[0] if len(data) == 1 else b"\n".join(data)
                data.clear()
                self._name = ""
            else:
                self._name = ""

    def _field(self, line: bytes) -> None:
        field, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if field == b"data":
            self._data.append(value)
        elif field == b"event":
            self._name = value.decode("utf-8", "replace")
        # A comment has an empty name; `id` and `retry` are for reconnecting, which the API has no use for.
