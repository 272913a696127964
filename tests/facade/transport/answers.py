"""Responses of broken servers and proxies, byte by byte, in addition to those of `wire`."""

from __future__ import annotations

import gzip
import json
import zlib
from contextlib import suppress

from tests.support.wire import MESSAGE, Answer, _Handler, hang_up

CONTENT = json.dumps(MESSAGE).encode()
HEAD = b"HTTP/1.1 200 OK\r\nrequest-id: req_1\r\n"


def raw(*chunks: bytes, then: Answer | None = None, pace: float = 0) -> Answer:
    """Send these chunks separately, every `pace` seconds. Then call `then`, or leave the connection open."""

    def answer(handler: _Handler) -> None:
        with suppress(OSError):  # The client has closed the connection.
            for chunk in chunks:
                handler.wfile.write(chunk)
                handler.wfile.flush()
                if handler.wire.ending.wait(pace):
                    break
            if then is not None:
                then(handler)

    return answer


def sized(content: bytes, length: int | None = None, *headers: bytes, then: Answer | None = None) -> Answer:
    """Send a body with this `content-length`, which may be wrong."""
    length = len(content) if length is None else length
    lines = b"".join(header + b"\r\n" for header in headers)
    return raw(HEAD + b"content-length: %d\r\n%s\r\n%s" % (length, lines, content), then=then)


def chunked(body: bytes, then: Answer | None = hang_up) -> Answer:
    """Send a body that is already in chunked encoding."""
    return raw(HEAD + b"transfer-encoding: chunked\r\n\r\n" + body, then=then)


def encoded(encoding: bytes, content: bytes) -> Answer:
    return sized(content, None, b"content-encoding: " + encoding)


def byte_by_byte(content: bytes, pace: float, then: Answer | None = None) -> Answer:
    return raw(*(content[i : i + 1] for i in range(len(content))), then=then, pace=pace)


GZIPPED = gzip.compress(CONTENT)
DEFLATED = zlib.compress(CONTENT)
