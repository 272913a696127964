"""HTTP/1.1 around the offline API: reads requests off sockets, writes answers to them, and knows no API."""

from __future__ import annotations

import socket
import socketserver
import sys
import threading
import traceback
from contextlib import suppress
from email.utils import formatdate
from http import HTTPStatus
from http.client import responses
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, cast

from ._api import most_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._api import Answer, Exchange, OfflineAPI

_PATIENCE = 10  # seconds for a thread to end, once its connection is shut
_PIECE = 1 << 16


class HTTPServer(ThreadingHTTPServer):
    """A thread for each connection, all of which `end_connections` can end."""

    daemon_threads = True  # a program that forgets to close the server ends all the same
    request_queue_size = 128

    def __init__(self, port: int, api: OfflineAPI, on_exchange: Callable[[Exchange], object] | None) -> None:
        self.api = api
        self.on_exchange = on_exchange
        self._lock = threading.Lock()
        self._connections: dict[socket.socket, threading.Thread] = {}
        super().__init__(("127.0.0.1", port), _Handler)

    def server_bind(self) -> None:
        # The base class asks the resolver for the host's name here: it can take seconds, and nobody reads it.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = "127.0.0.1", self.socket.getsockname()[1]

    def process_request(self, request: Any, client_address: Any) -> None:
        thread = threading.Thread(
            target=self.process_request_thread,
            args=(request, client_address),
            name="offline API",
            daemon=True,
        )
        with self._lock:
            ended = [other for other, its in self._connections.items() if its.ident and not its.is_alive()]
            for other in ended:
                del self._connections[other]
            self._connections[request] = thread
        thread.start()

    def end_connections(self) -> None:
        self.server_close()
        with self._lock:
            connections = list(self._connections.items())
        for connection, _ in connections:
            with suppress(OSError):  # it has ended by itself
                connection.shutdown(socket.SHUT_RDWR)
        for _, thread in connections:
            thread.join(_PATIENCE)

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), (ConnectionError, TimeoutError)):  # the client left: no defect of ours
            super().handle_error(request, client_address)


class BrokenRequest(Exception):
    """A body that can't be read to its end; the connection is of no use after it."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    _answered = False

    @property
    def _server(self) -> HTTPServer:
        return cast("HTTPServer", self.server)

    def __getattr__(self, name: str) -> Any:
        # Every method goes the same way; the API says which ones it takes.
        if name.startswith("do_"):
            return self._respond
        raise AttributeError(name)

    def _respond(self) -> None:
        self._answered = False
        try:
            names = {name.lower() for name in self.headers}
            headers = {name: ", ".join(self.headers.get_all(name, [])) for name in names}
            content = self._read_body()
            self._write(self._server.api.answer(self.command, self.path, headers, content))
        except BrokenRequest as error:
            self.send_error(400, str(error))
        except ConnectionError:
            raise
        except Exception:
            traceback.print_exc(file=sys.stderr)
            if self._answered:
                self.close_connection = True
            else:
                self.send_error(500, "internal error of the offline API")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The base class calls this for what is not HTTP; it gets the API's form of an error, too."""
        self.close_connection = True
        command, path = getattr(self, "command", None) or "", getattr(self, "path", "")
        self._write(self._server.api.refuse(command, path, code, message or HTTPStatus(code).phrase))

    def _read_body(self) -> bytes | None:
        """The body; None if it is too large, and then it has been read to its end and dropped."""
        if "chunked" in self.headers.get("transfer-encoding", "").lower():
            return self._read_chunks()
        length = self.headers.get("content-length", "0").strip()
        if not (length.isascii() and length.isdigit()):
            raise BrokenRequest("content-length: header should be a number of bytes")
        return self._read(int(length), most_bytes(self.path))

    def _read_chunks(self) -> bytes | None:
        pieces: list[bytes] = []
        left = most_bytes(self.path)
        while True:
            try:
                size = int(self.rfile.readline(_PIECE).partition(b";")[0].strip(), 16)
            except ValueError:
                size = -1
            if size < 0:
                raise BrokenRequest("the request body is not chunked as transfer-encoding says")
            if size == 0:
                break
            pieces.append(self._read(size, left) or b"")
            left -= size
            self.rfile.readline(_PIECE)
        while self.rfile.readline(_PIECE).strip():  # trailers
            pass
        return b"".join(pieces) if left >= 0 else None

    def _read(self, size: int, limit: int) -> bytes | None:
        pieces = []
        left = size
        while left:
            piece = self.rfile.read(min(left, _PIECE))
            if not piece:
                raise ConnectionResetError("the request ended in the middle")
            left -= len(piece)
            if size <= limit:
                pieces.append(piece)
        return b"".join(pieces) if size <= limit else None

    def _write(self, answer: Answer) -> None:
        if self._server.on_exchange:
            self._server.on_exchange(answer.exchange)
        self._answered = True
        chunked = answer.is_stream and self.request_version == "HTTP/1.1"
        if answer.is_stream and not chunked:
            self.close_connection = True
        headers = {**answer.headers, "date": formatdate(usegmt=True)}
        chunks = iter(answer.chunks)
        first = b""
        if chunked:
            headers["transfer-encoding"] = "chunked"
        elif not answer.is_stream:
            first = b"".join(chunks)
            headers["content-length"] = str(len(first))
        if self.close_connection:
            headers["connection"] = "close"
        lines = [
            f"HTTP/1.1 {answer.status} {responses.get(answer.status, '')}",  # 529 has no name
            *(f"{name}: {value}" for name, value in headers.items()),
        ]
        head = "\r\n".join([*lines, "", ""]).encode("latin-1")
        if self.command == "HEAD":
            self.wfile.write(head)
            return
        self.wfile.write(head + first)
        for chunk in chunks:
            self.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk) if chunked else chunk)
        if chunked:
            self.wfile.write(b"0\r\n\r\n")
