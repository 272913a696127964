"""Context managers that make a call: for streams, and for responses whose body has not been read."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

OpenedT = TypeVar("OpenedT", bound=Any)

_OPENED_TWICE = "This can be opened only once. Make the call again to get another response."


def _not_opened(manager: object, keyword: str, name: str) -> str:
    """Return the error text for an attribute that is used outside of a `with` block."""
    kind = type(manager).__name__
    return f"{kind!r} object has no attribute {name!r}. Use `{keyword} ... as result:` and `result.{name}`."


class Manager(Generic[OpenedT]):
    """A context manager that makes the call, and frees the connection at the end of its block."""

    def __init__(self, call: Callable[[], OpenedT]) -> None:
        self._call: Callable[[], OpenedT] | None = call
        self._opened: OpenedT | None = None

    if not TYPE_CHECKING:  # Type checkers report unknown attributes themselves.

        def __getattr__(self, name: str) -> Any:
            raise AttributeError(_not_opened(self, "with", name), name=name, obj=self)

    def __enter__(self) -> OpenedT:
        if self._call is None:
            raise RuntimeError(_OPENED_TWICE)
        call, self._call = self._call, None
        self._opened = call()
        return self._opened

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._opened is not None:
            self._opened.__exit__(kind, error, traceback)


class AsyncManager(Generic[OpenedT]):
    """A context manager that makes the call, and frees the connection at the end of its block."""

    def __init__(self, call: Callable[[], Awaitable[OpenedT]]) -> None:
        self._call: Callable[[], Awaitable[OpenedT]] | None = call
        self._opened: OpenedT | None = None

    if not TYPE_CHECKING:  # Type checkers report unknown attributes themselves.

        def __getattr__(self, name: str) -> Any:
            raise AttributeError(_not_opened(self, "async with", name), name=name, obj=self)

    async def __aenter__(self) -> OpenedT:
        if self._call is None:
            raise RuntimeError(_OPENED_TWICE)
        call, self._call = self._call, None
        self._opened = await call()
        return self._opened

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._opened is not None:
            await self._opened.__aexit__(kind, error, traceback)
