"""Protection of the server against websites that are open in a browser on this machine.

Any website can make the browser send requests to loopback. It cannot set the `Host` header, unless its own name
resolves to loopback (DNS rebinding), and it cannot send JSON without a CORS preflight request.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.responses import JSONResponse, Response

from anthropic_messages.testing._model.errors import error_body
from anthropic_messages.testing._text import format_value

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[^:]*)(?::\d*)?")
_CONTROLS = "/offline"
_SAME_SITE = ("same-origin", "none")


class Guard:
    """ASGI middleware that rejects requests from other websites.

    Args:
        app: The application.
        allowed_hosts: Host names to accept in addition to those of loopback, without a port.
    """

    def __init__(self, app: ASGIApp, allowed_hosts: Iterable[str] = ()) -> None:
        self._app = app
        self._hosts = _LOOPBACK | {name.lower() for name in allowed_hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        rejection = self._rejection(scope) if scope["type"] == "http" else None
        await (rejection or self._app)(scope, receive, send)

    def _rejection(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        match = _HOST.fullmatch(host.lower())
        if match is None or match[1] not in self._hosts:
            return _error_response(
                403,
                f"the Host header {format_value(host)} does not name this server. To accept the name, start the server "
                "with `--allow-host NAME` or pass `allowed_hosts` to `Server`.",
            )
        path: str = scope["path"]
        if path != _CONTROLS and not path.startswith(f"{_CONTROLS}/"):
            return None
        origin, site = headers.get("origin"), headers.get("sec-fetch-site", "none")
        if origin not in (None, f"{scope['scheme']}://{host}") or site not in _SAME_SITE:
            return _error_response(
                403, f"{path} rejects requests from other origins, such as {format_value(origin or site)}."
            )
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        if scope["method"] == "POST" and kind != "application/json":
            return _error_response(415, f"{path} requires `content-type: application/json`, not {format_value(kind)}.")
        return None


def _error_response(status: int, message: str) -> Response:
    return JSONResponse(
        error_body(status, message), status, {"connection": "close", "x-content-type-options": "nosniff"}
    )
