"""A server of canned bytes, in a process of its own: as cheap and as steady as it can be, so that clients show.

It reads a request to its end and writes one answer, without a look at what was asked; the start of the path says which.
It speaks just enough HTTP/1.1 to keep connections alive.
"""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache

from . import rows, samples, streams
from .environment import child_environment

ANSWERS = {"short": samples.short_answer, "long": samples.long_answer}
LATER = "later"
"""The short answer, after a while in which others come in: what a client does for many calls at a time shows."""
WHILE = 0.05
"""Seconds."""
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


@contextmanager
def running() -> Iterator[str]:
    """The URL of a server that runs until the `with` block ends. Below it are the answers and the streams, by name."""
    command = [sys.executable, "-m", "benchmarks.server"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=child_environment(), text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.kill()


def response(body: bytes) -> bytes:
    head = (
        f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nrequest-id: req_1\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def read_request(connection: socket.socket) -> bytes:
    """The bytes of one request, head and body; nothing when the client has gone."""
    data = connection.recv(65536)
    while data:
        head, separator, body = data.partition(b"\r\n\r\n")
        if separator:
            length = _LENGTH.search(head)
            if len(body) >= (int(length[1]) if length else 0):
                break
        more = connection.recv(65536)
        if not more:
            return b""
        data += more
    return data


def serve(connection: socket.socket) -> None:
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with connection, suppress(ConnectionError):  # a client may go in the middle
        while data := read_request(connection):
            start = data.index(b" /") + 2
            for write in writes(data[start : data.index(b" ", start)].decode(), data):
                connection.sendall(write)


def writes(target: str, request: bytes) -> Iterable[bytes]:
    name = target.partition("/")[0]
    if name in rows.ROWS:
        return rows.response(name) if target.endswith("/results") else [response(rows.batch(target, request))]
    if name == LATER:
        time.sleep(WHILE)
        return [whole("short")]
    return [whole(name)] if name in ANSWERS else streams.response(name)


@cache
def whole(name: str) -> bytes:
    return response(samples.wire(ANSWERS[name]()))


def main() -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=1024) as listener:
        print(listener.getsockname()[1], flush=True)
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=serve, args=(connection,), daemon=True).start()


if __name__ == "__main__":
    main()
