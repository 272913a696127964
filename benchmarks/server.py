"""A server with fixed responses in its own process, as cheap as possible, so that clients dominate the times.

It reads a whole request, does not check it, and writes the response that the start of the path selects. It implements
just enough HTTP/1.1 for persistent connections.
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
"""The path of a short response with a delay, to measure clients with many concurrent calls."""
WHILE = 0.05
"""The delay in seconds."""
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


@contextmanager
def running() -> Iterator[str]:
    """Yield the URL of a server that runs until the `with` block ends. Its paths are the names of the samples."""
    command = [sys.executable, "-m", "benchmarks.server"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=child_environment(), text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.kill()


def response(body: bytes) -> bytes:
    """Return a whole HTTP response with a JSON body."""
    head = (
        f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nrequest-id: req_1\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def read_request(connection: socket.socket) -> bytes:
    """Return the bytes of one request. Return no bytes if the client has disconnected."""
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
    """Read and answer requests on a connection until the client disconnects."""
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with connection, suppress(ConnectionError):  # A client may disconnect at any time.
        while data := read_request(connection):
            start = data.index(b" /") + 2
            for write in writes(data[start : data.index(b" ", start)].decode(), data):
                connection.sendall(write)


def writes(target: str, request: bytes) -> Iterable[bytes]:
    """Return the response to a request, as the bytes of each write. If the path is `LATER`, wait first."""
    name = target.partition("/")[0]
    if name in rows.ROWS:
        return rows.response(name) if target.endswith("/results") else [response(rows.batch(target, request))]
    if name == LATER:
        time.sleep(WHILE)
        return [whole("short")]
    return [whole(name)] if name in ANSWERS else streams.response(name)


@cache
def whole(name: str) -> bytes:
    """Return the HTTP response with this name in `ANSWERS`."""
    return response(samples.wire(ANSWERS[name]()))


def main() -> None:
    """Print the port, and accept connections until the process is killed."""
    with socket.create_server(("127.0.0.1", 0), backlog=1024) as listener:
        print(listener.getsockname()[1], flush=True)
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=serve, args=(connection,), daemon=True).start()


if __name__ == "__main__":
    main()
