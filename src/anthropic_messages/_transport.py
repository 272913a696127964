"""The HTTP client below one or several of ours: made for the first request, closed by who made it."""

from __future__ import annotations

import os
import sys
import threading
import weakref
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ._config import TIMEOUT

if TYPE_CHECKING:
    import ssl

    import httpx

HttpT = TypeVar("HttpT", bound="httpx.Client | httpx.AsyncClient")

MAX_CONNECTIONS = 1000

_ssl_contexts: dict[tuple[str | None, str | None], ssl.SSLContext] = {}
_making = threading.Lock()


def shared_ssl_context() -> ssl.SSLContext:
    """One context a process, for reading the certificates takes 20 ms.

    httpx makes it, so that SSL_CERT_FILE and SSL_CERT_DIR mean what they mean there; when they change,
    clients made afterwards get another one.
    """
    import httpx

    key = (os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))
    with _making:
        if key not in _ssl_contexts:
            _ssl_contexts[key] = httpx.create_ssl_context()
        return _ssl_contexts[key]


def make_http_client(kind: str) -> Any:
    """An `httpx.Client` or `AsyncClient` for long calls: 1000 connections, 100 kept, none cut by silence."""
    from urllib.request import getproxies

    import httpx

    limits = httpx.Limits(max_connections=MAX_CONNECTIONS, max_keepalive_connections=100)
    ssl_context = shared_ssl_context()
    options: dict[str, Any] = {}
    if not getproxies():
        # A transport of our own for the sake of TCP keep-alive. It would shut out the proxies of the
        # environment, so where there are any, httpx makes its own.
        from . import _pool

        small = httpx.Limits(max_connections=_pool.SIZE, max_keepalive_connections=_pool.SIZE)
        settings: dict[str, Any] = {"verify": ssl_context, "limits": small, "socket_options": _keep_alive()}
        options["transport"] = (
            _pool.PooledTransport(lambda: httpx.HTTPTransport(**settings), max_connections=MAX_CONNECTIONS)
            if kind == "Client"
            else _pool.AsyncPooledTransport(
                lambda: httpx.AsyncHTTPTransport(**settings), max_connections=MAX_CONNECTIONS
            )
        )
    return getattr(httpx, kind)(
        timeout=httpx.Timeout(**TIMEOUT), limits=limits, verify=ssl_context, follow_redirects=True, **options
    )


def _keep_alive() -> list[tuple[int, int, int]]:
    """Probes after a minute of silence: a long answer is silent, and a NAT may forget an idle connection."""
    import socket

    options = [(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)]
    for name, value in (("TCP_KEEPIDLE", 60), ("TCP_KEEPINTVL", 60), ("TCP_KEEPCNT", 5)):
        if hasattr(socket, name):
            options.append((socket.IPPROTO_TCP, getattr(socket, name), value))
    return options


class Transport(Generic[HttpT]):
    """A transport client shared by a client and its copies."""

    __slots__ = ("__weakref__", "_lock", "given", "http", "kind", "library", "owner")

    def __init__(self, kind: str, given: HttpT | None = None) -> None:
        self.kind = kind
        self.given = given
        self.http: HttpT | None = given
        self.library: Any = None if given is None else _library_of(given, kind)
        self.owner: weakref.ref[Any] | None = None
        self._lock = threading.Lock()

    def owned_by(self, owner: object) -> None:
        self.owner = weakref.ref(owner)

    def open(self) -> HttpT:
        """The transport client. `library` is the module that it comes from, once it is open."""
        if self.http is None:
            with self._lock:
                if self.http is None:
                    http = make_http_client(self.kind)
                    if self.kind == "Client":
                        # Nobody is made to close a client: one that is forgotten closes its sockets.
                        weakref.finalize(self, http.close)
                    self.library = sys.modules["httpx"]
                    self.http = http
        assert self.http is not None
        return self.http

    def release(self, user: object) -> HttpT | None:
        """The transport client, if it is to be closed now that `user` is done with it; None if it lives on.

        One that was handed in is its maker's to close. One that a copy uses is closed with what it was copied
        from, or with the copy if that is gone.
        """
        if self.given is not None or (self.owner is not None and self.owner() not in (user, None)):
            return None
        return self.http


def _library_of(http: object, kind: str) -> Any:
    for cls in type(http).__mro__:
        root = cls.__module__.partition(".")[0]
        if root in ("httpx", "httpx2") and cls.__name__ == kind:
            return sys.modules[root]
    raise TypeError(f"`http_client` must be an httpx.{kind}, not {type(http).__module__}.{type(http).__qualname__}.")
