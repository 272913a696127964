"""The HTTP client of one or several clients of the SDK: created at the first request, closed by its creator."""

from __future__ import annotations

import sys
import weakref
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    import httpx


class HTTPClient(Protocol):
    """A client of `httpx` or `httpx2`.

    The type of the latter would be unknown to type checkers where `httpx2` is not installed.
    """

    @property
    def is_closed(self) -> bool:
        """True if the client was closed."""
        ...

    def build_request(self, method: str, url: Any, /) -> Any:
        """Return a request."""
        ...

    def send(self, request: Any, /, *, stream: bool = ..., follow_redirects: Any = ...) -> Any:
        """Send a request."""
        ...

    def close(self) -> None:
        """Close the connections."""
        ...


class AsyncHTTPClient(Protocol):
    """An asynchronous client of `httpx` or `httpx2`."""

    @property
    def is_closed(self) -> bool:
        """True if the client was closed."""
        ...

    def build_request(self, method: str, url: Any, /) -> Any:
        """Return a request."""
        ...

    async def send(self, request: Any, /, *, stream: bool = ..., follow_redirects: Any = ...) -> Any:
        """Send a request."""
        ...

    async def aclose(self) -> None:
        """Close the connections."""
        ...


HttpT = TypeVar("HttpT", bound="httpx.Client | httpx.AsyncClient")
# The classes that users may pass. Internally they have the types of httpx, because httpx2 has the same interface.
GivenT = TypeVar("GivenT", bound=HTTPClient | AsyncHTTPClient)


class Transport(Generic[HttpT]):
    """An HTTP client shared by a client of the SDK and its copies."""

    __slots__ = ("__weakref__", "given", "http", "kind", "library", "owner", "wanted")

    def __init__(self, kind: str, given: Any = None, wanted: str | None = None) -> None:
        self.kind: str = kind
        self.wanted: str | None = wanted  # the library to use; None for aiohttp if its extra is installed
        self.given: Any = given
        self.http: HttpT | None = given
        self.library: Any = None if given is None else _library_of(given, kind)
        self.owner: weakref.ref[Any] | None = None

    def owned_by(self, owner: object) -> None:
        """Set the engine whose `close()` closes the HTTP client."""
        self.owner = weakref.ref(owner)

    def open(self) -> HttpT:
        """Return the HTTP client, and create it at the first call. `library` is then its module."""
        if self.http is None:
            from .default_clients import make_http_client
            from .lifetimes import creation_lock

            with creation_lock():
                if self.http is None:
                    http: Any = make_http_client(self.kind, self.wanted)
                    self.library = sys.modules["httpx"]
                    self.http = http
        assert self.http is not None
        return self.http

    def release(self, user: object) -> HttpT | None:
        """Return the HTTP client if it is to be closed, because `user` no longer needs it; else None.

        The user closes a client that the user passed. A client shared with copies is closed with the original, or with
        a copy if the original no longer exists.
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
