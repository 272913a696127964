"""What the server has beside the API: a page for people, and ways for programs to say what is answered.

GET     /                   the page
GET     /offline/requests   what came in, with what was answered
GET     /offline/events     the same, live, as server-sent events
POST    /offline/replies    queue a reply: {"content": "Hi.", "stop_reason": "end_turn"}
GET     /offline/faults     every fault by name, with what it does
POST    /offline/faults     ask for one: {"fault": "overloaded", "times": 2}
DELETE  /offline            forget requests, replies and faults

Bodies are sent as `content-type: application/json`; `_guard` says why.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route

from anthropic_messages.testing._api.request_body import MAX_BYTES
from anthropic_messages.testing._api.script import Reply
from anthropic_messages.testing._faults import faults as _faults
from anthropic_messages.testing._text import shown

from .asgi import Gateway, read_body
from .guard import Guard

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp

    from anthropic_messages.testing._api.api import OfflineAPI


_HEADERS = {
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}


def site(api: OfflineAPI, allowed_hosts: Iterable[str] = ()) -> ASGIApp:
    """The page, the controls and the API as one application.

    Args:
        api: What answers requests.
        allowed_hosts: Names in the `Host` header to accept beside those of loopback.
    """
    here = _Site(api)
    application = Starlette(
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
    return Guard(application, allowed_hosts)


@cache
def _page() -> tuple[str, Mapping[str, str]]:
    """The page, and headers by which a browser runs nothing but its own script, and no other page can hold it."""
    text = files("anthropic_messages.testing").joinpath("page.html").read_text(encoding="utf-8")
    policy = ["default-src 'none'", "connect-src 'self'", "img-src data:", "base-uri 'none'", "form-action 'none'"]
    for kind in ("script", "style"):
        content = text.partition(f"<{kind}>")[2].partition(f"</{kind}>")[0]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        policy.append(f"{kind}-src 'sha256-{digest}'")
    return text, {**_HEADERS, "content-security-policy": "; ".join([*policy, "frame-ancestors 'none'"])}


class _Site:
    def __init__(self, api: OfflineAPI) -> None:
        self._api = api

    async def page(self, request: Request) -> Response:
        text, headers = _page()
        return HTMLResponse(text, headers=headers)

    async def requests(self, request: Request) -> Response:
        return JSONResponse([exchange.row() for exchange in self._api.requests], headers=_HEADERS)

    async def events(self, request: Request) -> Response:
        return StreamingResponse(self._live(), media_type="text/event-stream", headers=_HEADERS)

    async def reply(self, request: Request) -> Response:
        def queue(content: Any, **fields: Any) -> None:
            self._api.script.add(Reply(content if isinstance(content, list) else [content], fields))

        return await _asked(request, queue)

    async def faults(self, request: Request) -> Response:
        return JSONResponse(_faults.described(), headers=_HEADERS)

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
    content = await read_body(request.receive, MAX_BYTES)
    if content is None:
        return JSONResponse({"error": f"the body is over the limit of {MAX_BYTES:,} bytes"}, 413, headers=_HEADERS)
    try:
        fields = json.loads(content)
        if not isinstance(fields, dict):
            raise TypeError(f"the body should be an object with the fields of what is asked for, not {shown(fields)}")
        carry_out(**fields)
    except (TypeError, ValueError, RecursionError) as error:
        return JSONResponse({"error": str(error)}, 400, headers=_HEADERS)
    return Response(status_code=204)
