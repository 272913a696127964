"""Bodies of type `multipart/form-data`, which are read from a file, so that large parts take no memory."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage
from email.parser import BytesHeaderParser
from email.policy import HTTP
from typing import BinaryIO, NamedTuple

from anthropic_messages.testing._model.errors import ErrorResponse

_WINDOW = 1024 * 1024  # bytes that are read at once
_MAX_HEADER_BYTES = 64 * 1024
_HEADERS = BytesHeaderParser(policy=HTTP)


class Part(NamedTuple):
    """One part of a multipart body."""

    name: str
    filename: str | None
    content_type: str | None
    start: int
    """The position of its content in the body."""
    end: int

    @property
    def size(self) -> int:
        return self.end - self.start

    @property
    def is_file(self) -> bool:
        return self.filename is not None or self.content_type is not None


def boundary_of(content_type: str) -> bytes:
    """Return the boundary that a `content-type` header names.

    Raises:
        ErrorResponse: It is another type, or it has no boundary.
    """
    header = _parsed(b"content-type: " + content_type.encode("latin-1", "replace") + b"\n\n")
    boundary = header.get_boundary()
    if header.get_content_type() != "multipart/form-data" or not boundary:
        raise ErrorResponse(
            400, "content-type: header should be multipart/form-data with a boundary, which HTTP libraries add"
        )
    return boundary.encode("latin-1", "replace")


def read_parts(body: BinaryIO, boundary: bytes) -> list[Part]:
    """Return the parts of a body.

    Raises:
        ErrorResponse: The body is not `multipart/form-data` with this boundary.
    """
    # The first delimiter has no line break before it.
    delimiter = b"\r\n--" + boundary
    place = 0 if _read(body, 0, len(delimiter) - 2) == delimiter[2:] else _find(body, delimiter, 0) + 2
    if place == 1:
        raise _malformed("it does not contain its boundary")
    parts: list[Part] = []
    while True:
        place += len(delimiter) - 2
        following = _read(body, place, 2)
        if following == b"--":
            return parts
        if following != b"\r\n":
            raise _malformed("a boundary is followed by other text")
        end = _find(body, delimiter, place)
        if end == -1:
            raise _malformed("the last boundary is missing")
        parts.append(_part(body, place + 2, end))
        place = end + 2


def read_text(body: BinaryIO, part: Part) -> str:
    """Return the text of a form field.

    Raises:
        ErrorResponse: It is not UTF-8.
    """
    try:
        return _read(body, part.start, min(part.size, _MAX_HEADER_BYTES)).decode()
    except UnicodeDecodeError:
        raise ErrorResponse(400, f"{part.name}: input should be UTF-8") from None


def read_chunks(body: BinaryIO, part: Part, size: int) -> Iterator[bytes]:
    """Yield the content of a part in chunks of `size` bytes."""
    for start in range(part.start, part.end, size):
        yield _read(body, start, min(size, part.end - start))


def _part(body: BinaryIO, start: int, end: int) -> Part:
    head = _read(body, start - 2, min(end - start + 2, _MAX_HEADER_BYTES))
    head_length = head.find(b"\r\n\r\n")
    if head_length == -1:
        raise _malformed("the headers of a part have no end")
    headers = _parsed(head[2 : head_length + 4])
    name = headers.get_param("name", header="content-disposition")
    if headers.get_content_disposition() != "form-data" or not isinstance(name, str):
        raise _malformed("each part needs `content-disposition: form-data` with a name")
    content_type = headers.get_content_type() if "content-type" in headers else None
    filename = headers.get_filename()
    if filename is not None:
        filename = filename.replace("%22", '"')  # as HTML escapes quotation marks
    return Part(name, filename, content_type, start + head_length + 2, end)


def _parsed(head: bytes) -> EmailMessage:
    parsed = _HEADERS.parsebytes(head)
    assert isinstance(parsed, EmailMessage)
    return parsed


def _find(body: BinaryIO, wanted: bytes, start: int) -> int:
    """Return the position of the first occurrence from `start` on; -1 if there is none."""
    while len(window := _read(body, start, _WINDOW)) >= len(wanted):
        place = window.find(wanted)
        if place != -1:
            return start + place
        start += len(window) - len(wanted) + 1
    return -1


def _read(body: BinaryIO, start: int, size: int) -> bytes:
    body.seek(start)
    return body.read(size)


def _malformed(why: str) -> ErrorResponse:
    return ErrorResponse(400, f"the request body is not valid multipart/form-data: {why}")
