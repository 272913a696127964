"""What must not travel with an error, or to strangers: credentials, and connections."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    import httpx

# A list of those that are no secret: who sends a header of its own may well authenticate with it.
_HARMLESS = frozenset(
    {
        "accept",
        "accept-encoding",
        "anthropic-beta",
        "anthropic-version",
        "connection",
        "content-length",
        "content-type",
        "host",
        "transfer-encoding",
        "user-agent",
    }
)
HIDDEN = "[hidden]"


def hide_secrets(request: httpx.Request) -> None:
    """Blank what may be a credential in a request that has failed: an error travels to logs and other processes."""
    for name in _secrets(request):
        request.headers[name] = HIDDEN
    url = request.url
    if url.userinfo:
        url = url.copy_with(username=None, password=None)
    if url.query:
        url = url.copy_with(params=dict.fromkeys(url.params, HIDDEN))
    request.url = url


def shown_headers(request: httpx.Request) -> dict[str, str]:
    """Return the headers of a request, fit to be shown: what may be a credential is hidden."""
    secrets = _secrets(request)
    return {name: HIDDEN if name in secrets else value for name, value in request.headers.items()}


def strip_secrets(request: httpx.Request) -> None:
    """Take away what was meant for the API from a request that goes to another origin."""
    for name in _secrets(request):
        del request.headers[name]


def _secrets(request: httpx.Request) -> set[str]:
    return request.headers.keys() - _HARMLESS


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
