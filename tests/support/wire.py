"""A server on a real socket that sends scripted responses and records requests byte by byte."""

from __future__ import annotations

import json
import selectors
import socket
import socketserver
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple, cast

MESSAGE = {
    "id": "msg_1",
    "type": "message",
    "role": "assistant",
    "model": "claude-sonnet-5-5",
    "content": [{"type": "text", "text": "Paris.", "citations": None}],
    "stop_reason": "end_turn",
    "stop_sequence": None,
    "usage": {"input_tokens": 14, "output_tokens": 5},
}


class Received(NamedTuple):
    method: str
    target: str
    headers: dict[str, str]  # Names are in lower case.
    content: bytes

    @property
    def body(self) -> Any:
        return json.loads(self.content)


Answer = Callable[["_Handler"], None]


class Wire:
    """Sends the responses in `script`, one for each request. After that it sends `usual`, which is `MESSAGE`."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.script: list[Answer] = []
        self.usual = reply()
        self.received: list[Received] = []
        self.body_limits: list[int] = []  # Bytes of the body that are read of each request, before its response.
        self.connections = 0
        self.ending = threading.Event()
        self.hung_up = threading.Event()
        self.reached: Callable[[], object] = lambda: None  # see `tell_and_wait`
        self.url = f"http://127.0.0.1:{server.server_port}"

    @property
    def only(self) -> Received:
        (request,) = self.received
        return request


def reply(status: int = 200, body: Any = MESSAGE, **headers: str) -> Answer:
    """Respond with a JSON body, or with these bytes. Underscores in header names stand for dashes."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = {
        "request_id": "req_1",
        "content_type": "application/json",
        "content_length": str(len(content)),
        **headers,
    }

    def answer(handler: _Handler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(content)

    return answer


def drip(body: Any = MESSAGE, *, pace: float) -> Answer:
    """Respond completely, one byte every `pace` seconds."""
    content = json.dumps(body).encode()

    def answer(handler: _Handler) -> None:
        handler.send_response(200)
        handler.send_header("content-length", str(len(content)))
        handler.end_headers()
        with suppress(OSError):
            for start in range(len(content)):
                handler.wfile.write(content[start : start + 1])
                handler.wfile.flush()
                if handler.wire.ending.wait(pace):
                    break
        handler.close_connection = True

    return answer


def failure(status: int, kind: str, message: str = "No.", **headers: str) -> Answer:
    """Respond with an error of the API."""
    error = {"type": "error", "error": {"type": kind, "message": message}, "request_id": "req_1"}
    return reply(status, error, **headers)


def sse(*events: dict[str, Any]) -> bytes:
    """Return the bytes of server-sent events."""
    return b"".join(b"event: %s\ndata: %s\n\n" % (e["type"].encode(), json.dumps(e).encode()) for e in events)


def stream(*pieces: bytes | dict[str, Any], then: Answer | None = None, pace: float = 0, **headers: str) -> Answer:
    """Respond with a stream of events or bytes, sent separately every `pace` seconds.

    Then end the response, or call `then`.
    """

    def answer(handler: _Handler) -> None:
        handler.send_response(200)
        for name, value in {"request_id": "req_1", "content_type": "text/event-stream", **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("transfer-encoding", "chunked")
        handler.end_headers()
        try:
            handler.wfile.flush()
            for piece in pieces:
                content = piece if isinstance(piece, bytes) else sse(piece)
                handler.wfile.write(b"%x\r\n%s\r\n" % (len(content), content))
                handler.wfile.flush()
                if handler.wire.ending.wait(pace):
                    break
            if then is None:
                handler.wfile.write(b"0\r\n\r\n")
            else:
                then(handler)
        except OSError:  # The client has closed the connection.
            handler.wire.hung_up.set()
            handler.close_connection = True

    return answer


def reset(handler: _Handler) -> None:
    """Reset the connection, so that the client gets an error instead of the end."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.close_connection = True
    handler.connection.close()


def wait_for_hang_up(handler: _Handler) -> None:
    """Wait until the client closes the connection, and set `hung_up`."""
    with suppress(OSError):
        handler.connection.recv(1)
    handler.wire.hung_up.set()
    handler.close_connection = True


def tell_and_wait(handler: _Handler) -> None:
    """Call `reached` to notify the test, and wait until the client closes the connection."""
    handler.wfile.flush()
    handler.wire.reached()
    wait_for_hang_up(handler)


def hang_up(handler: _Handler) -> None:
    """Close the connection without sending anything."""
    handler.close_connection = True
    handler.connection.shutdown(socket.SHUT_RDWR)


def half_an_answer(handler: _Handler) -> None:
    """Send the headers and the start of a body, and close the connection."""
    handler.wfile.write(b'HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"id": "msg_1"')
    handler.wfile.flush()
    hang_up(handler)


def silence(handler: _Handler) -> None:
    """Send nothing until the test ends."""
    handler.wire.ending.wait()
    handler.close_connection = True


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # Each response is one write, so that no write waits for an acknowledgement.

    @property
    def wire(self) -> Wire:
        return cast("_Server", self.server).wire

    def setup(self) -> None:
        super().setup()
        self.wire.connections += 1

    def do_POST(self) -> None:
        length = int(self.headers.get("content-length", 0))
        if self.wire.body_limits:
            length = min(length, self.wire.body_limits.pop(0))
        is_chunked = self.headers.get("transfer-encoding") == "chunked"
        content = b"".join(self._chunks()) if is_chunked else self.rfile.read(length)
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.request_received = Received(self.command, self.path, headers, content)
        self.wire.received.append(self.request_received)
        try:
            answer = self.wire.script.pop(0)
        except IndexError:
            answer = self.wire.usual
        answer(self)

    do_GET = do_PUT = do_PATCH = do_DELETE = do_POST

    def _chunks(self) -> Iterator[bytes]:
        while size := int(self.rfile.readline(), 16):
            yield self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()

    def log_message(self, format: str, *args: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
    block_on_close = False
    wire: Wire

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore errors of connections that the client has closed."""


@contextmanager
def listening(port: int = 0) -> Iterator[Wire]:
    with _Server(("127.0.0.1", port), _Handler) as server:
        wire = server.wire = Wire(server)
        with serving(server):
            try:
                yield wire
            finally:
                wire.ending.set()


@contextmanager
def serving(server: socketserver.BaseServer) -> Iterator[None]:
    """Serve from a thread that ends at once. `serve_forever()` looks from time to time whether it should end."""
    server.timeout = 0  # for the connection of a client that leaves before it is accepted
    end, ended = socket.socketpair()

    def serve() -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(server, selectors.EVENT_READ)
            selector.register(ended, selectors.EVENT_READ)
            while all(key.fileobj is not ended for key, _ in selector.select()):
                server.handle_request()

    with end, ended:
        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield
        finally:
            end.close()
            thread.join()
