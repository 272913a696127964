"""What may talk to the server: programs on this machine, and pages that the server itself has sent.

A page of any website can make a browser on this machine send requests to loopback. It cannot choose the `Host` header,
unless its own name resolves to loopback (DNS rebinding), and it cannot send JSON without asking first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.responses import JSONResponse, Response

from anthropic_messages.testing._model.errors import error
from anthropic_messages.testing._text import shown

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[^:]*)(?::\d*)?")
_CONTROLS = "/offline"
_SAME = ("same-origin", "none")


class Guard:
    """An ASGI application in front of another one, which refuses requests that a foreign page may have caused.

    Args:
        app: The application.
        allowed_hosts: Names in the `Host` header to accept beside those of loopback, without a port.
    """

    def __init__(self, app: ASGIApp, allowed_hosts: Iterable[str] = ()) -> None:
        self._app = app
        self._hosts = _LOOPBACK | {name.lower() for name in allowed_hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = self._refusal(scope) if scope["type"] == "http" else None
        await (refusal or self._app)(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        match = _HOST.fullmatch(host.lower())
        if match is None or match[1] not in self._hosts:
            return _refused(
                403,
                f"the Host header {shown(host)} does not name this server. If the name is yours, start the server with "
                "`--allow-host NAME`, or pass `allowed_hosts` to `Server`.",
            )
        path: str = scope["path"]
        if path != _CONTROLS and not path.startswith(f"{_CONTROLS}/"):
            return None
        origin, site = headers.get("origin"), headers.get("sec-fetch-site", "none")
        if origin not in (None, f"{scope['scheme']}://{host}") or site not in _SAME:
            return _refused(403, f"{path} is not open to pages of another origin, such as {shown(origin or site)}.")
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        if scope["method"] == "POST" and kind != "application/json":
            return _refused(415, f"{path} takes `content-type: application/json`, not {shown(kind)}.")
        return None


def _refused(status: int, message: str) -> Response:
    return JSONResponse(error(status, message), status, {"connection": "close", "x-content-type-options": "nosniff"})
