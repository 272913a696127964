"""How the operations of a resource are carried out: in blocking or in asynchronous code; whole, in rows, or in pages.

A resource is a generated class of operations below one of these. With `_raw`, answers come with their envelopes.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from anthropic_messages._driver import arun, run

if TYPE_CHECKING:
    from collections.abc import Generator

    import httpx
    from anthropic_messages_client.request import Operation

    from anthropic_messages._engine import Engine
    from anthropic_messages._retry import Step
    from anthropic_messages._rows import AsyncRows, Rows


def _rows() -> type[Rows[Any]]:
    from anthropic_messages._rows import Rows

    return Rows


def _async_rows() -> type[AsyncRows[Any]]:
    from anthropic_messages._rows import AsyncRows

    return AsyncRows


class Resource:
    """Calls that block."""

    _raw = False

    def __init__(self, engine: Engine[httpx.Client]) -> None:
        self._engine = engine

    def _carry_out(self, plan: Generator[Step, Any, Any]) -> Any:
        return run(self._engine.transport.open(), plan)

    def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        return run(*self._engine.begin(operation, params, options, stream=_rows, raw=self._raw))

    _rows = _call

    def _pages(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        from anthropic_messages.pagination import SyncPage

        more = partial(Resource(self._engine)._pages, operation)

        def page(answer: Any) -> SyncPage[Any]:
            return SyncPage(answer, params, options, more)

        return run(*self._engine.begin(operation, params, options, stream=_rows, raw=self._raw, give=page))


class AsyncResource:
    """Calls that are awaited."""

    _raw = False

    def __init__(self, engine: Engine[httpx.AsyncClient]) -> None:
        self._engine = engine

    async def _carry_out(self, plan: Generator[Step, Any, Any]) -> Any:
        return await arun(self._engine.transport.open(), plan)

    async def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        return await arun(*self._engine.begin(operation, params, options, stream=_async_rows, raw=self._raw))

    _rows = _call

    def _pages(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        from anthropic_messages.pagination import AsyncPaginator

        first = partial(self._page, operation, params, options)
        return first() if self._raw else AsyncPaginator(first)

    async def _page(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        from anthropic_messages.pagination import AsyncPage

        more = partial(AsyncResource(self._engine)._page, operation)

        def page(answer: Any) -> AsyncPage[Any]:
            return AsyncPage(answer, params, options, more)

        begun = self._engine.begin(operation, params, options, stream=_async_rows, raw=self._raw, give=page)
        return await arun(*begun)
