"""Private names of httpx and httpcore that the SDK uses. A later version may rename them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx


def has_names(owner: object, *names: str) -> bool:
    """Check that an object has all of these attributes, and log a warning for the first that is missing."""
    for name in names:
        if not hasattr(owner, name):
            kind: Any = owner if isinstance(owner, type) else type(owner)
            _warn_of_missing(name, kind)
            return False
    return True


@cache
def _warn_of_missing(name: str, owner: type) -> None:
    """Log once that a private name is missing, so that connections work as plain httpx does."""
    import logging
    from importlib.metadata import version

    from anthropic_messages._version import __version__

    logging.getLogger("anthropic_messages").warning(
        "%s.%s has no `%s` (httpx %s, httpcore %s), which anthropic-messages %s uses. Connections work as in plain "
        "httpx, without some protections against lost connections and without `total_timeout` for each wait. Update "
        "anthropic-messages, or install httpx 0.28 and httpcore 1.0.",
        owner.__module__,
        owner.__qualname__,
        name,
        version("httpx"),
        version("httpcore"),
        __version__,
    )


def proxy_of(http: httpx.Client | httpx.AsyncClient | None, url: httpx.URL) -> str | None:
    """Return the scheme, host and port of the proxy that requests to a URL go through.

    Return None if there is no proxy, or if the transport does not tell: transports of other libraries need not, and
    httpx keeps it in private attributes.
    """
    try:
        transport: Any = http._transport_for_url(url)  # type: ignore[union-attr]  # pyright: ignore
        proxy = getattr(transport, "proxy", None)
        address = transport._pool._proxy_url if proxy is None else proxy.url
        scheme, host = (
            part.decode("ascii") if isinstance(part, bytes) else part for part in (address.scheme, address.host)
        )
        port = "" if address.port is None else f":{address.port:d}"
        return f"{scheme}://[{host}]{port}" if ":" in host else f"{scheme}://{host}{port}"
    except Exception:  # The error that names the proxy matters more.
        return None
