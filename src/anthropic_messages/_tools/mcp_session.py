"""A session with an MCP server for programs without an event loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, ExitStack, asynccontextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from anthropic_messages_client._lazy import LazyModule

if TYPE_CHECKING:
    import mcp as _mcp
else:
    _mcp = LazyModule("mcp")

T = TypeVar("T")


class MCPSession:
    """A session with an MCP server for synchronous programs. Its event loop runs in a thread of its own.

        server = StdioServerParameters(command="python", args=["server.py"])
        with MCPSession(stdio_client(server)) as session:
            runner = client.messages.run_tools(..., tools=mcp_tools(session))

    It can be used by several threads at the same time.

    Args:
        transport: The connection: what `stdio_client()` or another transport of the package `mcp` returns.
        options: Options of `ClientSession`, such as `logging_callback`.

    Raises:
        RuntimeError: The package `mcp` is not installed.
    """

    def __init__(self, transport: AbstractAsyncContextManager[Any], **options: Any) -> None:
        try:
            import mcp  # noqa: F401
        except ImportError as error:
            raise RuntimeError("`MCPSession` requires mcp: pip install 'anthropic-messages[mcp]'.") from error
        self._transport = transport
        self._options = options
        self._portal: Any = None
        self._session: Any = None
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        from anyio.from_thread import start_blocking_portal

        with ExitStack() as stack:
            portal = stack.enter_context(start_blocking_portal("asyncio"))
            self._session = stack.enter_context(portal.wrap_async_context_manager(self._open()))
            self._portal = portal
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._portal = None
        self._stack.close()

    def run(self, function: Callable[[_mcp.ClientSession], Coroutine[Any, Any, T]]) -> T:
        """Call a coroutine function with the session, and wait for its result.

            prompt = session.run(lambda session: session.get_prompt("summary"))

        An interrupt, such as Ctrl-C, cancels it.

        Args:
            function: The coroutine function. It receives the `ClientSession` of the package `mcp`.

        Returns:
            The result of the function.

        Raises:
            RuntimeError: The session is not open.
        """
        portal = self._portal
        if portal is None:
            raise RuntimeError("The MCP session is not open. Use it inside of `with MCPSession(...) as session:`.")
        tasks: list[asyncio.Task[Any] | None] = []

        async def call() -> T:
            tasks.append(asyncio.current_task())
            return await function(self._session)

        try:
            result: T = portal.start_task_soon(call).result()
        except BaseException:
            # An interrupt can arrive before `start_task_soon()` returns, so the task is found without its future.
            portal.call(lambda: [task.cancel() for task in tasks if task is not None])
            raise
        return result

    @asynccontextmanager
    async def _open(self) -> AsyncIterator[_mcp.ClientSession]:
        async with self._transport as streams, _mcp.ClientSession(streams[0], streams[1], **self._options) as session:
            await session.initialize()
            yield session
