"""A uvicorn server in its own thread, which starts and stops within milliseconds."""

from __future__ import annotations

import asyncio
import socket
import threading
from typing import TYPE_CHECKING

import uvicorn

from .asgi import Protocol

if TYPE_CHECKING:
    from starlette.types import ASGIApp

_SHUTDOWN_TIMEOUT = 10  # seconds for requests to end after their connections are closed
_KEEP_ALIVE = 300  # seconds; longer than any client keeps an idle connection, to avoid races at its end


class UvicornThread:
    """A thread that serves an application on a listening socket until `stop()`."""

    def __init__(self, app: ASGIApp, listener: socket.socket) -> None:
        config = uvicorn.Config(
            app,
            http=Protocol,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_keep_alive=_KEEP_ALIVE,
        )
        self._server = _Server(config)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, args=(listener,), name="offline API", daemon=True)
        self._thread.start()

    def _run(self, listener: socket.socket) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._server.serve([listener]))

    def stop(self) -> None:
        """Stop listening, abort open connections, and wait for the thread."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._server.stopping.set)
            self._thread.join()


class _Server(uvicorn.Server):
    """A uvicorn server that neither polls ten times a second nor waits for open connections at shutdown."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.stopping = asyncio.Event()

    async def main_loop(self) -> None:
        await self.on_tick(0)
        await self.stopping.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.transport.abort()
        if self.server_state.tasks:  # each request sees a disconnect
            await asyncio.wait(self.server_state.tasks, timeout=_SHUTDOWN_TIMEOUT)
