"""What the server has beside the API: a page for people, and ways for programs to say what is answered.

GET     /                   the page
GET     /offline/requests   what came in, with what was answered
GET     /offline/events     the same, live, as server-sent events
POST    /offline/replies    queue a reply: {"content": "Hi.", "stop_reason": "end_turn"}
GET     /offline/faults     every fault by name, with what it does
POST    /offline/faults     ask for one: {"fault": "overloaded", "times": 2}
DELETE  /offline            forget requests, replies and faults
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route

from . import _faults
from ._asgi import Gateway
from ._problems import shown
from ._script import Reply

if TYPE_CHECKING:
    from starlette.requests import Request

    from ._api import OfflineAPI


def site(api: OfflineAPI) -> Starlette:
    """The page, the controls and the API as one application."""
    here = _Site(api)
    return Starlette(
        routes=[
            Route("/", here.page),
            Route("/offline", here.forget, methods=["DELETE"]),
            Route("/offline/requests", here.requests),
            Route("/offline/events", here.events),
            Route("/offline/replies", here.reply, methods=["POST"]),
            Route("/offline/faults", here.faults),
            Route("/offline/faults", here.fault, methods=["POST"]),
            Mount("/", app=Gateway(api)),
        ]
    )


class _Site:
    def __init__(self, api: OfflineAPI) -> None:
        self._api = api

    async def page(self, request: Request) -> Response:
        return HTMLResponse(files("anthropic_messages.testing").joinpath("page.html").read_text(encoding="utf-8"))

    async def requests(self, request: Request) -> Response:
        return JSONResponse([exchange.row() for exchange in self._api.requests])

    async def events(self, request: Request) -> Response:
        return StreamingResponse(self._live(), media_type="text/event-stream", headers={"cache-control": "no-cache"})

    async def reply(self, request: Request) -> Response:
        def queue(content: Any, **fields: Any) -> None:
            self._api.script.add(Reply(content if isinstance(content, list) else [content], fields))

        return await _asked(request, queue)

    async def faults(self, request: Request) -> Response:
        return JSONResponse(_faults.described())

    async def fault(self, request: Request) -> Response:
        def ask(fault: str, **options: Any) -> None:
            _faults.ask(self._api.fault, fault, options)

        return await _asked(request, ask)

    async def forget(self, request: Request) -> Response:
        self._api.forget()
        return Response(status_code=204)

    async def _live(self) -> AsyncIterator[bytes]:
        """Each exchange as an event: those that were, then those that come."""
        loop = asyncio.get_running_loop()
        news = asyncio.Event()

        def listener(exchange: object) -> None:
            loop.call_soon_threadsafe(news.set)

        self._api.listeners.append(listener)
        shown = 0
        try:
            while True:
                news.clear()
                for exchange in [exchange for exchange in self._api.requests if exchange.number > shown]:
                    shown = exchange.number
                    yield b"data: %s\n\n" % json.dumps(exchange.row()).encode()
                await news.wait()
        finally:
            self._api.listeners.remove(listener)


async def _asked(request: Request, carry_out: Callable[..., None]) -> Response:
    """Carry out what the JSON of a request says, with its fields as arguments."""
    try:
        fields = json.loads(await request.body())
        if not isinstance(fields, dict):
            raise TypeError(f"the body should be an object with the fields of what is asked for, not {shown(fields)}")
        carry_out(**fields)
    except (TypeError, ValueError) as error:
        return JSONResponse({"error": str(error)}, 400)
    return Response(status_code=204)
