"""Redirects: which are followed, and which headers the next request keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anthropic_messages._redaction import hide_in_logs, strip_secrets
from anthropic_messages._transport.steps import Exchange

if TYPE_CHECKING:
    import httpx


def follow_redirect(exchange: Exchange, response: httpx.Response, max_redirects: int) -> Exchange | None:
    """Return the exchange that a redirect leads to; None if there is none, or it must not be followed.

    A request to another origin carries no credentials. httpx must not follow redirects itself, because it removes
    `authorization` but keeps `x-api-key`.
    """
    request = response.next_request
    if request is None or exchange.redirects >= max_redirects or not _is_valid(request.url):
        return None
    options = exchange.options
    if not _is_same_origin(exchange.request.url, request.url):
        strip_secrets(request)
        options = {"auth": None}
    hide_in_logs(request)
    return Exchange(
        request,
        options,
        exchange.parser,
        exchange.silence,
        unread=exchange.unread,
        max_bytes=exchange.max_bytes,
        deadline=exchange.deadline,
        redirects=exchange.redirects + 1,
    )


def why_not_followed(exchange: Exchange, max_redirects: int) -> str:
    """Return the part of an error text that explains why a redirect was the last."""
    if max_redirects == 0:
        return "and the HTTP client follows no redirects"
    return (
        f"after {max_redirects} other redirects"
        if exchange.redirects == max_redirects
        else "which is not a valid HTTP URL"
    )


def _is_valid(url: httpx.URL) -> bool:
    return url.scheme in ("http", "https") and bool(url.host) and 0 < (url.port or 80) < 65536


def _is_same_origin(url: httpx.URL, other: httpx.URL) -> bool:
    """Check for the same origin. An upgrade of the same host from HTTP to HTTPS counts as the same."""
    if (url.scheme, url.host, url.port) == (other.scheme, other.host, other.port):
        return True
    return (url.scheme, url.host, url.port, other.scheme, other.port) == ("http", other.host, None, "https", None)
