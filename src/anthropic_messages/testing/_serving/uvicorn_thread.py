"""A uvicorn server in a thread of its own, which starts in milliseconds and ends when it is told to."""

from __future__ import annotations

import asyncio
import socket
import threading
from typing import TYPE_CHECKING

import uvicorn

from .asgi import Protocol

if TYPE_CHECKING:
    from starlette.types import ASGIApp

_PATIENCE = 10  # seconds for requests to end, once their connections are broken
_KEEP_ALIVE = 300  # seconds: more than any client keeps a connection, so that none is closed under its hands


class Running:
    """An application that is served on a listening socket, until `end()`."""

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

    def end(self) -> None:
        """Stop listening, break the connections that are open, and wait for the thread."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._server.stopping.set)
            self._thread.join()


class _Server(uvicorn.Server):
    """Without uvicorn's looks at a clock, ten a second, and its patience with connections that stay open."""

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
        if self.server_state.tasks:  # each sees that its client is gone
            await asyncio.wait(self.server_state.tasks, timeout=_PATIENCE)
