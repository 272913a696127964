"""Settings of a client as programs read them: the URL of the API, and the headers and query of every request."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, overload

from ._redaction import HIDDEN, SAFE_HEADERS, public_url

if TYPE_CHECKING:
    import httpx


class BaseURL(str):
    """The URL of the API: a string without a final slash that also has the attributes of an `httpx.URL`.

    The attributes are those of the URL with a final slash, as in the official SDK: `path` ends with it, and `join()`
    adds to it. httpx is loaded when the first of them is read. The repr has no password.
    """

    __slots__ = ()

    if TYPE_CHECKING:
        scheme: str
        host: str
        port: int | None
        path: str
        netloc: bytes
        raw_scheme: bytes
        raw_host: bytes
        raw_path: bytes
        userinfo: bytes
        username: str
        password: str
        query: bytes
        params: httpx.QueryParams
        fragment: str
        is_absolute_url: bool
        is_relative_url: bool

        def copy_with(self, **parts: Any) -> httpx.URL:
            """Return an `httpx.URL` with other parts."""
            ...

    else:

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_") or name not in _names():
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name)
            return getattr(self._url(), name)

    @overload
    def join(self, url: str | httpx.URL, /) -> httpx.URL: ...  # type: ignore[overload-overlap]  # pyright: ignore

    @overload
    def join(self, iterable: Iterable[str], /) -> str: ...

    def join(self, url: Any, /) -> Any:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Return the `httpx.URL` of a relative URL, as `httpx.URL.join()` does; for other iterables, `str.join()`."""
        return self._url().join(url) if isinstance(url, str) or hasattr(url, "raw_path") else str.join(self, url)

    def _url(self) -> httpx.URL:
        import httpx

        return httpx.URL(f"{self}/")

    def __repr__(self) -> str:
        return repr(public_url(str(self)))


def _names() -> frozenset[str]:
    import httpx

    return frozenset(dir(httpx.URL))


class HiddenValues(dict[str, Any]):
    """A dict whose repr hides the values, because they may be credentials."""

    def __repr__(self) -> str:
        return repr(dict.fromkeys(self, HIDDEN))


class SentHeaders(dict[str, str]):
    """Headers as a dict. Names are in lower case, and found in any case. The repr hides possible credentials."""

    def __init__(self, headers: Mapping[str, str] | Iterable[tuple[str, str]] = ()) -> None:
        super().__init__({name.lower(): value for name, value in dict(headers).items()})

    def __getitem__(self, name: str) -> str:
        return super().__getitem__(name.lower())

    def __setitem__(self, name: str, value: str) -> None:
        super().__setitem__(name.lower(), value)

    def __delitem__(self, name: str) -> None:
        super().__delitem__(name.lower())

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and super().__contains__(name.lower())

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value of a header, or the default."""
        return super().get(name.lower(), default)

    def pop(self, name: str, *default: Any) -> Any:
        """Remove a header, and return its value or the default."""
        return super().pop(name.lower(), *default)

    def setdefault(self, name: str, default: Any = None) -> Any:
        """Set a header that is missing, and return its value."""
        return super().setdefault(name.lower(), default)

    def update(self, *others: Any, **more: str) -> None:
        """Set headers."""
        super().update(SentHeaders(dict(*others, **more)))

    def copy(self) -> SentHeaders:
        """Return a copy."""
        return SentHeaders(self)

    def __or__(self, other: Any) -> Any:
        return SentHeaders({**self, **SentHeaders(other)}) if isinstance(other, Mapping) else NotImplemented

    def __ior__(self, other: Any) -> Any:
        self.update(other)
        return self

    def __repr__(self) -> str:
        return repr({name: value if name in SAFE_HEADERS else HIDDEN for name, value in self.items()})
