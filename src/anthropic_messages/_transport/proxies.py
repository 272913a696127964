"""Proxies from environment variables, as httpx reads them, but with clear errors for invalid values."""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib.util import find_spec
from ipaddress import ip_address, ip_network
from typing import TYPE_CHECKING, Any
from urllib.request import getproxies

import httpx

from anthropic_messages._errors import AnthropicError

if TYPE_CHECKING:
    from ipaddress import IPv4Network, IPv6Network

    Networks = tuple[IPv4Network | IPv6Network, ...]


@dataclass(frozen=True, slots=True)
class UnusableProxy:
    """A proxy that can't be used. A call through it raises AnthropicError with this text."""

    text: str


class UnusableTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """The transport of an unusable proxy, which raises its error. Calls to hosts without the proxy do not use it."""

    def __init__(self, text: str) -> None:
        self._text = text

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        raise AnthropicError(self._text)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        raise AnthropicError(self._text)


def environment_proxies() -> tuple[dict[str, Any], Networks]:
    """Return proxies by URL pattern, None for hosts without one, and the networks that are reached without one.

    httpx reads `NO_PROXY` as host names and single addresses. This also reads addresses of IPv6 in brackets and
    networks such as 10.0.0.0/8 and fd00::/8.
    """
    found = getproxies()
    proxies: dict[str, Any] = {}
    networks: list[Any] = []
    for scheme in ("http", "https", "all"):
        if found.get(scheme):
            proxies[f"{scheme}://"] = _proxy(found[scheme], _variable(scheme))
    if not proxies:
        return {}, ()
    direct: dict[str, Any] = {}
    for entry in map(str.strip, found.get("no", "").split(",")):
        if entry == "*":
            return {}, ()
        if not entry:
            continue
        network = _network(entry)
        pattern = entry if "://" in entry else f"all://{'' if entry.lower() == 'localhost' else '*'}{entry}"
        if network is not None:
            networks.append(network)
        elif _is_pattern(pattern):
            direct[pattern] = None
        else:
            text = f"`{_variable('no')}` has an entry that is not a host, address or network: {entry!r}. Correct it."
            proxies = dict.fromkeys(proxies, UnusableProxy(text))
    return {**proxies, **direct}, tuple(networks)


def is_in(networks: Networks, host: str) -> bool:
    """Check whether a host is an address in one of the networks. Names are not resolved."""
    try:
        address = ip_address(host)
    except ValueError:
        return False
    return any(address in network for network in networks)


def missing_for(proxy: httpx.Proxy, name: str) -> str | None:
    """Return what to install if httpx can't use this proxy yet."""
    if proxy.url.scheme.startswith("socks") and find_spec("socksio") is None:
        return f"`{name}` is a SOCKS proxy, which needs another package: pip install 'httpx[socks]'"
    return None


def _proxy(value: str, name: str) -> httpx.Proxy | UnusableProxy:
    url = value if "://" in value else f"http://{value}"
    if url.lower().startswith("socks://"):  # desktop settings write this for SOCKS version 5
        url = f"socks5{url[5:]}"
    try:
        proxy = httpx.Proxy(url)
    except (ValueError, httpx.InvalidURL):
        proxy = None
    if proxy is None or not proxy.url.host or not 0 < (proxy.url.port or 80) < 65536:
        # The value is not shown, because it may contain a password.
        return UnusableProxy(f"`{name}` is not the URL of a proxy, such as http://host:8080 or socks5://host:1080.")
    missing = missing_for(proxy, name)
    return proxy if missing is None else UnusableProxy(missing)


def _network(entry: str) -> IPv4Network | IPv6Network | None:
    try:
        return ip_network(entry.replace("[", "").replace("]", ""), strict=False)
    except ValueError:
        return None


def _is_pattern(pattern: str) -> bool:
    try:
        return bool(httpx.URL(pattern).host)
    except httpx.InvalidURL:
        return False


def _variable(kind: str) -> str:
    """Return the name of the variable that `urllib` reads: names in lower case take precedence."""
    name = f"{kind}_proxy"
    if os.environ.get(name):
        return name
    return next((each for each in os.environ if each.lower() == name), f"{name.upper()} (the system's settings)")
