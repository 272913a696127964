"""The default HTTP clients, with timeouts and connection pools for long calls and many calls at once."""

from __future__ import annotations

import os
import ssl
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import httpx

from anthropic_messages._arguments import TIMEOUT, timeout_phases
from anthropic_messages._errors import AnthropicError

from . import pools as _pool
from .compatibility import has_names
from .lifetimes import AsyncFreshTransport, FreshTransport, creation_lock
from .proxies import UnusableProxy, UnusableTransport, environment_proxies, is_in, missing_for

DEFAULT_TIMEOUT = httpx.Timeout(**TIMEOUT)
DEFAULT_CONNECTION_LIMITS = httpx.Limits(max_connections=1000, max_keepalive_connections=100)
_SMALL = httpx.Limits(max_connections=_pool.SIZE, max_keepalive_connections=_pool.SIZE, keepalive_expiry=_pool.IDLE)

_ssl_contexts: dict[tuple[bool | str | None, ...], ssl.SSLContext] = {}


def shared_ssl_context(trust_env: bool = True) -> ssl.SSLContext:
    """Return the SSL context that all clients share, because reading the certificates takes 20 ms.

    httpx creates it, so SSL_CERT_FILE and SSL_CERT_DIR work as they do there. If these variables change, later clients
    get a new context.
    """
    names = ("SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE")
    key = (trust_env, *map(os.environ.get, names))
    with creation_lock():
        if key not in _ssl_contexts:
            try:
                _ssl_contexts[key] = httpx.create_ssl_context(trust_env=trust_env)
            except OSError as error:
                _check_key_log()
                raise AnthropicError(
                    f"The certificates of SSL_CERT_FILE ({key[1]}) or SSL_CERT_DIR ({key[2]}) can't be read: {error}"
                ) from error
        return _ssl_contexts[key]


def _check_key_log() -> None:
    """Raise AnthropicError if the file for the keys of TLS connections can't be written."""
    path = os.environ.get("SSLKEYLOGFILE")
    if path:
        try:
            with open(path, "ab"):
                pass
        except OSError as error:
            raise AnthropicError(
                f"SSLKEYLOGFILE ({path}) can't be written: {error.strerror}. Unset it, or set it to a writable file."
            ) from error


_OVERRIDDEN = ("_get_proxy_map", "_init_proxy_transport", "_init_transport", "_transport_for_url")


def _with_defaults(options: dict[str, Any]) -> dict[str, Any]:
    """Return the arguments of an httpx client with the SDK's defaults."""
    for client in (httpx.Client, httpx.AsyncClient):
        has_names(client, *_OVERRIDDEN)  # warns that the overrides below have no effect
    given = {name: options.get(name) for name in ("transport", "auth")}
    for name, value in {**given, **(options.get("mounts") or {})}.items():
        if any(base.__module__.partition(".")[0] == "httpx2" for base in type(value).__mro__):
            raise TypeError(
                f"{name} is from httpx2: pass it to an `httpx2.Client(...)`, and that to the SDK as `http_client=`."
            )
    if hasattr(options.get("timeout"), "as_dict"):  # also accepts the class of httpx2
        options["timeout"] = httpx.Timeout(**timeout_phases(options["timeout"]))
    verify = options.setdefault("verify", True)
    if not isinstance(verify, (bool, str, ssl.SSLContext)) or verify == "":
        raise TypeError(f"`verify` must be an ssl.SSLContext or a bool, not {verify!r}.")
    if verify is True and not options.get("cert"):
        options["verify"] = shared_ssl_context(options.get("trust_env", True))
    return {"timeout": DEFAULT_TIMEOUT, "limits": DEFAULT_CONNECTION_LIMITS, "follow_redirects": True, **options}


def _pooled(pooled: Any, single: Any, settings: dict[str, Any]) -> Any:
    """Return a transport over small pools, or over a single one if the user has set `limits`."""
    from .network_backend import wrap_pool

    def make(**limits: Any) -> Any:
        return wrap_pool(single(**{**settings, **limits}, socket_options=_keep_alive()))

    if settings["limits"] is not DEFAULT_CONNECTION_LIMITS or settings.get("http2"):
        return make()
    return pooled(partial(make, limits=_SMALL), max_connections=DEFAULT_CONNECTION_LIMITS.max_connections)


def _keep_alive() -> list[tuple[int, int, int]]:
    """Return socket options for TCP keep-alive, because a NAT may drop a connection that waits for a long response."""
    import socket

    options = [(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)]
    for name, value in (("TCP_KEEPIDLE", 60), ("TCP_KEEPALIVE", 60), ("TCP_KEEPINTVL", 60), ("TCP_KEEPCNT", 5)):
        if hasattr(socket, name):
            options.append((socket.IPPROTO_TCP, getattr(socket, name), value))
    return options


class _ProxiedByEnvironment:
    """The handling of proxies in both kinds of clients."""

    _direct: tuple[Any, ...] = ()
    _transport: Any

    def _get_proxy_map(self, proxy: Any, allow_env_proxies: bool) -> dict[str, Any]:
        proxies: dict[str, Any]
        if proxy is None and allow_env_proxies:
            proxies, self._direct = environment_proxies()
        else:
            proxies = super()._get_proxy_map(proxy, allow_env_proxies)  # type: ignore[misc]  # pyright: ignore
        return proxies

    def _init_proxy_transport(self, proxy: Any, *_: Any, **settings: Any) -> Any:
        unusable = proxy.text if isinstance(proxy, UnusableProxy) else missing_for(proxy, "proxy=")
        if unusable is not None:
            transport: Any = UnusableTransport(unusable)
        else:
            transport = self._init_transport(proxy=proxy, **settings)  # type: ignore[attr-defined]  # pyright: ignore
        transport.is_proxied = True
        transport.proxy = proxy  # Errors name it.
        return transport

    def _transport_for_url(self, url: httpx.URL) -> Any:
        transport = super()._transport_for_url(url)  # type: ignore[misc]  # pyright: ignore
        if (
            self._direct
            and getattr(transport, "is_proxied", False)
            and is_in(self._direct, url.host)
            and has_names(self, "_transport")
        ):
            return self._transport
        return transport


class DefaultHttpxClient(_ProxiedByEnvironment, httpx.Client):
    """An `httpx.Client` with the SDK's defaults for timeouts, limits and connections. Pass it as `http_client=`.

    It accepts the arguments of `httpx.Client`, and reads proxies and certificates from the environment as httpx does.
    """

    if not TYPE_CHECKING:  # checkers see the arguments of httpx

        def __init__(self, **options: Any) -> None:
            super().__init__(**_with_defaults(options))

    # httpx calls this for its main transport, and through `_init_proxy_transport` for each proxy.

    def _init_transport(self, *_: Any, transport: Any = None, **settings: Any) -> Any:
        if transport is not None:
            return transport
        return FreshTransport(partial(_pooled, _pool.PooledTransport, httpx.HTTPTransport, settings))


class DefaultAsyncHttpxClient(_ProxiedByEnvironment, httpx.AsyncClient):
    """`DefaultHttpxClient` for asyncio and trio."""

    if not TYPE_CHECKING:

        def __init__(self, **options: Any) -> None:
            super().__init__(**_with_defaults(options))

    def _init_transport(self, *_: Any, transport: Any = None, **settings: Any) -> Any:
        return transport if transport is not None else AsyncFreshTransport(partial(self._make_transport, settings))

    @staticmethod
    def _make_transport(settings: dict[str, Any], asyncio: bool) -> Any:
        return _pooled(_pool.AsyncPooledTransport, httpx.AsyncHTTPTransport, settings)


class DefaultAioHttpClient(DefaultAsyncHttpxClient):
    """A `DefaultAsyncHttpxClient` over aiohttp, which uses less than half the CPU time for each call.

    Under trio, with HTTP/2 and through proxies it uses httpx, because aiohttp does not support them all.

    Raises:
        RuntimeError: The extra `aiohttp` of this package is not installed.
    """

    if not TYPE_CHECKING:

        def __init__(self, **options: Any) -> None:
            if not has_aiohttp():
                raise RuntimeError("DefaultAioHttpClient needs an extra: pip install 'anthropic-messages[aiohttp]'")
            super().__init__(**options)

    @staticmethod
    def _make_transport(settings: dict[str, Any], asyncio: bool) -> Any:
        if not asyncio or settings.get("proxy") is not None or settings.get("http2"):
            return DefaultAsyncHttpxClient._make_transport(settings, asyncio)
        from .aiohttp import AiohttpTransport

        return AiohttpTransport(settings, _keep_alive())


def has_aiohttp() -> bool:
    """Check that the extra `aiohttp` is installed. Installing `aiohttp` alone does not enable it."""
    return find_spec("httpx_aiohttp") is not None


def make_http_client(kind: str, library: str | None) -> httpx.Client | httpx.AsyncClient:
    """Return the default HTTP client.

    Args:
        kind: The name of its class in httpx: `Client` or `AsyncClient`.
        library: `httpx` or `aiohttp`; None for aiohttp if its extra is installed.
    """
    if kind == "Client":
        return DefaultHttpxClient()
    if library == "aiohttp" or (library is None and has_aiohttp()):
        return DefaultAioHttpClient()
    return DefaultAsyncHttpxClient()
