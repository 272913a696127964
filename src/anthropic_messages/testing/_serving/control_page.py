"""The page of the server, and its control endpoints for programs.

GET     /                   the page
GET     /offline/requests   list the requests with their responses
GET     /offline/events     stream the same live, as server-sent events
POST    /offline/replies    queue a reply: {"content": "Hi.", "stop_reason": "end_turn"}
POST    /offline/files      store a file that can be downloaded: {"content": "aGk=", "filename": "a.txt"}
GET     /offline/faults     list the faults with their descriptions
POST    /offline/faults     inject a fault: {"fault": "overloaded", "times": 2}
GET     /offline/faults/active      list the faults that can still affect a request
DELETE  /offline/faults/{number}    remove one of them
DELETE  /offline            remove all requests, replies and faults

Bodies need `content-type: application/json`, for the reason given in `guard`.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, cast

from starlette.applications import Starlette
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route

from anthropic_messages.testing._api.request_body import MAX_BYTES, BodyWriter
from anthropic_messages.testing._api.script import Reply
from anthropic_messages.testing._faults import faults as _faults
from anthropic_messages.testing._model.errors import ErrorResponse
from anthropic_messages.testing._text import format_value

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


def control_page(api: OfflineAPI, allowed_hosts: Iterable[str] = ()) -> ASGIApp:
    """Return one application with the page, the control endpoints and the API.

    Args:
        api: The API.
        allowed_hosts: Host names to accept in addition to those of loopback.
    """
    endpoints = _Endpoints(api)
    application = Starlette(
        routes=[
            Route("/", endpoints.page),
            Route("/offline", endpoints.forget, methods=["DELETE"]),
            Route("/offline/requests", endpoints.requests),
            Route("/offline/events", endpoints.events),
            Route("/offline/replies", endpoints.reply, methods=["POST"]),
            Route("/offline/files", endpoints.file, methods=["POST"]),
            Route("/offline/faults", endpoints.faults),
            Route("/offline/faults", endpoints.fault, methods=["POST"]),
            Route("/offline/faults/active", endpoints.active_faults),
            Route("/offline/faults/{number:int}", endpoints.remove_fault, methods=["DELETE"]),
            Mount("/", app=Gateway(api)),
        ]
    )
    return Guard(application, allowed_hosts)


@cache
def _page() -> tuple[str, Mapping[str, str]]:
    """Return the page and its headers, which forbid other scripts and embedding in other pages."""
    text = files("anthropic_messages.testing").joinpath("page.html").read_text(encoding="utf-8")
    policy = ["default-src 'none'", "connect-src 'self'", "img-src data:", "base-uri 'none'", "form-action 'none'"]
    for kind in ("script", "style"):
        content = text.partition(f"<{kind}>")[2].partition(f"</{kind}>")[0]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        policy.append(f"{kind}-src 'sha256-{digest}'")
    return text, {**_HEADERS, "content-security-policy": "; ".join([*policy, "frame-ancestors 'none'"])}


class _Endpoints:
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

        return await _run_command(request, queue)

    async def file(self, request: Request) -> Response:
        def store(content: str, filename: str | None = None, mime_type: str | None = None) -> Any:
            try:
                data = base64.b64decode(content, validate=True)
            except ValueError:
                raise ValueError("content: input should be base64") from None
            return self._api.files.create(data, filename, mime_type)

        return await _run_command(request, store)

    async def faults(self, request: Request) -> Response:
        return JSONResponse(_faults.descriptions(), headers=_HEADERS)

    async def fault(self, request: Request) -> Response:
        def inject(fault: str, **options: Any) -> None:
            _faults.inject(self._api.fault, fault, options)

        return await _run_command(request, inject)

    async def active_faults(self, request: Request) -> Response:
        return JSONResponse(self._api.fault.active(), headers=_HEADERS)

    async def remove_fault(self, request: Request) -> Response:
        number = request.path_params["number"]
        if not self._api.fault.remove(number):
            return JSONResponse({"error": f"there is no fault {number}"}, 404, headers=_HEADERS)
        return Response(status_code=204)

    async def forget(self, request: Request) -> Response:
        self._api.forget()
        return Response(status_code=204)

    async def _live(self) -> AsyncIterator[bytes]:
        """Yield each exchange as an event: first the recorded ones, then new ones."""
        loop = asyncio.get_running_loop()
        new_request = asyncio.Event()

        def listener(exchange: object) -> None:
            loop.call_soon_threadsafe(new_request.set)

        self._api.listeners.append(listener)
        last_number = 0
        try:
            while True:
                new_request.clear()
                for exchange in [exchange for exchange in self._api.requests if exchange.number > last_number]:
                    last_number = exchange.number
                    yield b"data: %s\n\n" % json.dumps(exchange.row()).encode()
                await new_request.wait()
        finally:
            self._api.listeners.remove(listener)


async def _run_command(request: Request, command: Callable[..., Any]) -> Response:
    """Call a function with the fields of the JSON body as arguments, and respond with its result."""
    content = await read_body(request.receive, BodyWriter({}, request.url.path))
    if content is None:
        return JSONResponse(
            {"error": f"the body is larger than the limit of {MAX_BYTES:,} bytes"}, 413, headers=_HEADERS
        )
    try:
        fields = json.loads(cast("bytes", content))
        if not isinstance(fields, dict):
            raise TypeError(f"the body should be a JSON object, not {format_value(fields)}")
        result = command(**fields)
    except (TypeError, ValueError, RecursionError, ErrorResponse) as error:
        return JSONResponse({"error": str(error)}, 400, headers=_HEADERS)
    return Response(status_code=204) if result is None else JSONResponse(result, headers=_HEADERS)
