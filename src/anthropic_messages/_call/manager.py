"""What is opened where a `with` block begins, and closed where it ends: streams, and bodies read piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from types import TracebackType

OpenedT = TypeVar("OpenedT", bound=Any)

_AGAIN = "This can be opened once; make the call again for another."


def _not_opened(manager: object, keyword: str, name: str) -> str:
    """Return the error text for an attribute that is used outside of a `with` block."""
    kind = type(manager).__name__
    return f"{kind!r} object has no attribute {name!r}. Use `{keyword} ... as result:` and `result.{name}`."


class Manager(Generic[OpenedT]):
    """Makes the call where its `with` block begins, and frees the connection where that ends."""

    def __init__(self, exchange: Callable[[], OpenedT]) -> None:
        self._exchange: Callable[[], OpenedT] | None = exchange
        self._opened: OpenedT | None = None

    if not TYPE_CHECKING:  # Type checkers report unknown attributes themselves.

        def __getattr__(self, name: str) -> Any:
            raise AttributeError(_not_opened(self, "with", name), name=name, obj=self)

    def __enter__(self) -> OpenedT:
        if self._exchange is None:
            raise RuntimeError(_AGAIN)
        exchange, self._exchange = self._exchange, None
        self._opened = exchange()
        return self._opened

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._opened is not None:
            self._opened.__exit__(kind, error, traceback)


class AsyncManager(Generic[OpenedT]):
    """Makes the call where its `async with` block begins, and frees the connection where that ends."""

    def __init__(self, exchange: Callable[[], Awaitable[OpenedT]]) -> None:
        self._exchange: Callable[[], Awaitable[OpenedT]] | None = exchange
        self._opened: OpenedT | None = None

    if not TYPE_CHECKING:  # Type checkers report unknown attributes themselves.

        def __getattr__(self, name: str) -> Any:
            raise AttributeError(_not_opened(self, "async with", name), name=name, obj=self)

    async def __aenter__(self) -> OpenedT:
        if self._exchange is None:
            raise RuntimeError(_AGAIN)
        exchange, self._exchange = self._exchange, None
        self._opened = await exchange()
        return self._opened

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._opened is not None:
            await self._opened.__aexit__(kind, error, traceback)
