"""Redirects: which are followed, and what is sent along."""

from __future__ import annotations

from anthropic_messages._redaction import hide_in_logs, strip_secrets
from anthropic_messages._transport.steps import Exchange, Step

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any

    import httpx


if TYPE_CHECKING:
    Steps = Generator[Step, Any, httpx.Response]
    Opened = Generator[Step, Any, Exchange]


def _following(exchange: Exchange, redirects: int) -> Steps:
    """Send, and follow redirects; where they lead to another origin, without what is meant for the API alone.

    The transport is told not to follow any itself: httpx would drop `authorization`, and hand on `x-api-key`.
    """
    response: httpx.Response = yield exchange
    while exchange.redirects < redirects and response.next_request is not None:
        request = response.next_request
        if not _reachable(request.url):
            break
        if not _same_party(exchange.request.url, request.url):
            strip_secrets(request)
            exchange.options = {"auth": None}
        hide_in_logs(request)
        exchange.request, exchange.response = request, None
        exchange.redirects += 1
        response = yield exchange
    return response


def _reachable(url: httpx.URL) -> bool:
    return url.scheme in ("http", "https") and bool(url.host) and 0 < (url.port or 80) < 65536


def _why_not_followed(exchange: Exchange, most: int) -> str:
    if most == 0:
        return "and the HTTP client follows no redirects"
    return f"after {most} other redirects" if exchange.redirects == most else "where no request can go"


def _same_party(url: httpx.URL, other: httpx.URL) -> bool:
    """The same origin, or the same host over TLS instead of in the clear."""
    if (url.scheme, url.host, url.port) == (other.scheme, other.host, other.port):
        return True
    return (url.scheme, url.host, url.port, other.scheme, other.port) == (
        "http",
        other.host,
        None,
        "https",
        None,
    )
