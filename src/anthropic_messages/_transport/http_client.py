"""The HTTP client below one or several of ours: made for the first request, closed by who made it."""

from __future__ import annotations

import sys
import weakref
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    import httpx
    import httpx2

HttpT = TypeVar("HttpT", bound="httpx.Client | httpx.AsyncClient")
# What users may hand in. Past the door it goes by the names of httpx, which httpx2 shares.
GivenT = TypeVar("GivenT", bound="httpx.Client | httpx.AsyncClient | httpx2.Client | httpx2.AsyncClient")


class Transport(Generic[HttpT]):
    """A transport client shared by a client and its copies."""

    __slots__ = ("__weakref__", "given", "http", "kind", "library", "owner", "wanted")

    def __init__(self, kind: str, given: Any = None, wanted: str | None = None) -> None:
        self.kind = kind
        self.wanted = wanted  # the library to make a client with; None for aiohttp where its extra is installed
        self.given = given
        self.http: HttpT | None = given
        self.library: Any = None if given is None else _library_of(given, kind)
        self.owner: weakref.ref[Any] | None = None

    def owned_by(self, owner: object) -> None:
        self.owner = weakref.ref(owner)

    def open(self) -> HttpT:
        """The transport client. `library` is the module that it comes from, once it is open."""
        if self.http is None:
            from .default_clients import make_http_client
            from .lifetimes import making

            with making():
                if self.http is None:
                    http: Any = make_http_client(self.kind, self.wanted)
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
