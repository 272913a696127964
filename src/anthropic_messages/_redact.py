"""What must not travel with an error: credentials, and connections."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    import httpx

SECRET_HEADERS = frozenset({"authorization", "x-api-key", "proxy-authorization", "cookie"})
HIDDEN = "[hidden]"


def hide_secrets(request: httpx.Request) -> None:
    """Blank the credentials of a request that has failed: an error travels to logs and to other processes."""
    for name in SECRET_HEADERS:
        if name in request.headers:
            request.headers[name] = HIDDEN


def place(request: httpx.Request) -> str:
    """Where a request went, fit to be shown: no user name or password, no query."""
    url = request.url
    return str(url.copy_with(username=None, password=None, query=None, fragment=None))


def portable(state: dict[str, Any]) -> dict[str, Any]:
    """An error's attributes as they can travel: request and response without sockets and credentials."""
    state = dict(state)
    if "request" in state:
        state["request"] = _portable_request(state["request"])
    if "response" in state:
        import copy

        response = state["response"] = copy.copy(state["response"])  # leaves the connection behind
        response.request = state["request"]
        response.history, response.next_request = [], None
    return state


def _portable_request(request: httpx.Request) -> httpx.Request:
    plain = type(request)(request.method, request.url, headers=request.headers)
    hide_secrets(plain)
    return plain
