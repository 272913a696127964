"""The two clients: settings over a transport. They differ in who drives a call, and in `await`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, Self, cast

from anthropic_messages_client.request import Omit, omit

from anthropic_messages import _arguments
from anthropic_messages._observe.hooks import check_hooks
from anthropic_messages._redaction import public_url

from ._call import settings as _config
from ._call.engine import Engine
from ._call.request import own_timeout
from ._redaction import forgetful
from ._transport.http_client import GivenT, Transport
from .resources.groups import AsyncGroups, Groups

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import TracebackType

    import httpx
    import httpx2

    from anthropic_messages._call.retry_policy import RetryPolicy

    from ._observe.hooks import Hook


_OFFICIAL_HOOKS = {
    "_prepare_options": "`http_client=` with event hooks",
    "_prepare_request": "`http_client=` with event hooks or an `auth` that signs requests",
    "_should_retry": "`retry_policy=`",
    "auth_headers": "`default_headers=`",
    "custom_auth": "`http_client=` with an `auth`",
    "default_headers": "the argument `default_headers=`",
    "default_query": "the argument `default_query=`",
}
"""What a subclass of the official SDK's client may override, and what does it here."""


class BaseClient(Generic[GivenT]):
    """Everything that the sync and the async client share."""

    _kind: str  # of the transport client, by the name httpx gives it
    _engine: Engine[Any]

    def __init_subclass__(cls, **options: Any) -> None:
        """Refuses what subclasses of the official SDK's client override and this one would never call."""
        super().__init_subclass__(**options)
        for name in _OFFICIAL_HOOKS.keys() & cls.__dict__.keys():
            raise TypeError(f"{cls.__name__}.{name} would never be called: use {_OFFICIAL_HOOKS[name]}.")

    @forgetful
    def __init__(
        self,
        *,
        api_key: str | None = None,
        auth_token: str | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: float | httpx.Timeout | httpx2.Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        default_headers: Mapping[str, str | Omit | None] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: GivenT | None = None,
        http_library: Literal["httpx", "aiohttp"] | None = None,
        api_version: str | None = None,
        stream_idle_timeout: float | None = None,
        stream_stall_timeout: float | None = None,
        total_timeout: float | None = None,
        retry_policy: RetryPolicy | None = None,
        hooks: Iterable[Hook] | None = None,
        strict_responses: bool = False,
        max_response_bytes: int | Omit | None = omit,
    ) -> None:
        """A client of the Messages API. Nothing is opened before the first call.

        Args:
            api_key: The API key; the environment variable ANTHROPIC_API_KEY if neither it nor `auth_token` is
                given. A client without any raises `CredentialsError` at its first call.
            auth_token: A token to send as `authorization: Bearer`, instead of a key (ANTHROPIC_AUTH_TOKEN).
            base_url: Where the API is, a path before `/v1` included (ANTHROPIC_BASE_URL, else
                https://api.anthropic.com).
            timeout: Seconds, or an `httpx.Timeout`, for each wait within an attempt: 5 to connect, 600 to read or
                write any bytes if not given; None for no limit. `total_timeout` bounds the whole call.
            max_retries: How many times a failed call is tried again: after connection errors and timeouts,
                and the statuses 408, 409, 429 and 500 and above. Twice if not given; 0 means never.
            default_headers: Headers for every call; None as a value takes away one that would be sent. A credential
                among them (`authorization`, `x-api-key`) is sent in place of the key. Those in the variable
                ANTHROPIC_CUSTOM_HEADERS, `Name: value` on a line each, are sent where nothing else is said.
            default_query: Query parameters for every call.
            http_client: An `httpx` or `httpx2` client to send with, for proxies, certificates or limits of your
                own; `DefaultHttpxClient` is one with this package's settings. It stays yours to close; its own
                timeout holds where `timeout` is not given, unless it is exactly the 5 seconds that `httpx` has by
                default, which count as not said. A credential of its own is sent in place of the key.
            http_library: The library that an asynchronous client without `http_client` sends with: `httpx`, or
                `aiohttp` where its extra is installed, which is then also the default (ANTHROPIC_HTTP_LIBRARY).
                `respx` and `pytest-httpx` see calls over httpx only.
            api_version: `2023-06-01` unless told otherwise. It decides how the key is sent, and what the API accepts:
                what the version is known to reject raises TypeError before anything is sent.
            stream_idle_timeout: Seconds without a byte after which a stream fails with `APITimeoutError`. A ping
                is enough to go on. None for no limit but `timeout`.
            stream_stall_timeout: Seconds without progress after which a stream fails with `APITimeoutError`. Pings
                are no progress. None for no limit.
            total_timeout: Seconds for a whole call, its attempts and the waits between them; None for no limit. A
                wait that would not end in time is not begun.
            retry_policy: Decides what is tried again and when, instead of the usual `RetryPolicy`.
            hooks: Who hears of each call, its attempts and its end: subclasses of `CallHook`, or functions that are
                called with a `CallInfo` as a call begins and give a `CallHook`, or None.
            strict_responses: Raise `APIResponseValidationError` if a response lacks a field that the API always sends,
                or has it in another form. By default, such a field reads as None; a response that is another object
                altogether is an error in any case.
            max_response_bytes: Bytes that a response may have after decompression; 64 MiB by default, None for no
                limit. A longer one is not read further and raises `ResponseTooLargeError`, or the error of its
                status. A stream is not limited as a whole, and neither is what is read with `iter_bytes()`.

        Raises:
            ValueError, TypeError: An argument can't be what it is meant to be. Secrets are never shown.
        """
        settings = _config.read_settings(
            api_key=api_key,
            auth_token=auth_token,
            base_url=base_url,
            timeout=cast("httpx.Timeout", timeout),
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            api_version=api_version,
            stream_idle_timeout=stream_idle_timeout,
            stream_stall_timeout=stream_stall_timeout,
            total_timeout=total_timeout,
            retry_policy=retry_policy,
            hooks=hooks,
            strict_responses=strict_responses,
            max_response_bytes=max_response_bytes,
        )
        library = _config.check_library(http_library, self._kind, http_client)
        self._engine = Engine(settings, Transport(self._kind, http_client, library))

    @property
    def api_key(self) -> str | None:
        return self._engine.settings.api_key

    @property
    def auth_token(self) -> str | None:
        return self._engine.settings.auth_token

    @property
    def base_url(self) -> str:
        """Where the API is, without a slash at the end."""
        return self._engine.settings.base_url

    @property
    def timeout(self) -> httpx.Timeout:
        """The time limits of each attempt, in seconds: those of this client, of its `http_client`, or the default."""
        import httpx

        given = self._engine.transport.given
        return httpx.Timeout(**(self._engine.settings.timeout or (own_timeout(given) if given else _arguments.TIMEOUT)))

    @property
    def max_retries(self) -> int:
        return self._engine.settings.retry_policy.max_retries

    @property
    def api_version(self) -> str:
        return self._engine.settings.api_version

    @property
    def hooks(self) -> tuple[Hook, ...]:
        """Who hears of each call."""
        return self._engine.settings.hooks

    @forgetful
    def copy(
        self,
        *,
        api_key: str | None = None,
        auth_token: str | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: float | httpx.Timeout | httpx2.Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        default_headers: Mapping[str, str | Omit | None] | None = None,
        set_default_headers: Mapping[str, str | Omit | None] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        http_client: GivenT | None = None,
        api_version: str | None = None,
        stream_idle_timeout: float | Omit | None = omit,
        stream_stall_timeout: float | Omit | None = omit,
        total_timeout: float | Omit | None = omit,
        retry_policy: RetryPolicy | None = None,
        hooks: Iterable[Hook] | None = None,
        strict_responses: bool | None = None,
        max_response_bytes: int | Omit | None = omit,
    ) -> Self:
        """Return a client with some settings changed that shares this one's connections; it costs microseconds.

        `default_headers` and `default_query` are added to this client's, `set_default_headers` and
        `set_default_query` take their place. So do `hooks`; `hooks=[*client.hooks, another]` adds one. A new credential
        takes the place of the old one, of either kind.

        Raises:
            ValueError: `default_headers` is passed together with `set_default_headers`, or `default_query` with
                `set_default_query`; or a value is invalid.
        """
        for name, added, whole in (
            ("default_headers", default_headers, set_default_headers),
            ("default_query", default_query, set_default_query),
        ):
            if added is not None and whole is not None:
                raise ValueError(f"Pass `{name}`, which adds, or `set_{name}`, which replaces all of them, not both.")
        settings = self._engine.settings
        changes: dict[str, Any] = {}
        if api_key is not None or auth_token is not None:
            changes.update(_config.checked_credentials(api_key, auth_token))
        if base_url is not None:
            changes["base_url"] = _arguments.check_base_url(base_url)
        if timeout is not omit:
            changes["timeout"] = _arguments.timeout_phases(timeout)
        if retry_policy is not None or max_retries is not omit:
            changes["retry_policy"] = _config.checked_policy(retry_policy or settings.retry_policy, max_retries)
        if hooks is not None:
            changes["hooks"] = check_hooks(hooks)
        if strict_responses is not None:
            changes["strict_responses"] = _arguments.check_flag("strict_responses", strict_responses)
        if not isinstance(max_response_bytes, Omit):
            changes["max_response_bytes"] = _arguments.check_response_bytes(max_response_bytes)
        for name, seconds in (
            ("stream_idle_timeout", stream_idle_timeout),
            ("stream_stall_timeout", stream_stall_timeout),
            ("total_timeout", total_timeout),
        ):
            if not isinstance(seconds, Omit):
                changes[name] = _arguments.check_seconds(name, seconds)
        if api_version is not None:
            changes["api_version"] = _arguments.check_header("api_version", api_version)
        if set_default_headers is not None:
            changes["default_headers"] = _arguments.check_headers("set_default_headers", set_default_headers)
        elif default_headers is not None:
            more = _arguments.check_headers("default_headers", default_headers)
            changes["default_headers"] = {**settings.default_headers, **more}
        if set_default_query is not None:
            changes["default_query"] = dict(_arguments.check_mapping("set_default_query", set_default_query))
        elif default_query is not None:
            more_query = _arguments.check_mapping("default_query", default_query)
            changes["default_query"] = {**settings.default_query, **more_query}

        transport = self._engine.transport if http_client is None else Transport(self._kind, http_client)
        engine = Engine(settings.replace(**changes), transport)
        engine.closed = self._engine.closed and http_client is None
        return self._notify_end(engine)

    with_options = copy

    def is_closed(self) -> bool:
        """Whether no more calls can be made: this client was closed, or the transport client below it."""
        http = self._engine.transport.http
        return self._engine.closed or (http is not None and http.is_closed)

    def _notify_end(self, engine: Engine[Any]) -> Self:
        """A client like this one, a subclass's own attributes included, with another engine."""
        other = type(self).__new__(type(self))
        other.__dict__.update(self.__getstate__())
        other._engine = engine
        return other

    def __getstate__(self) -> dict[str, Any]:
        # Resources are made again where they are needed, over the engine that is there then.
        return {k: v for k, v in self.__dict__.items() if getattr(v, "_engine", None) is not self._engine}

    def __repr__(self) -> str:
        if not hasattr(self, "_engine"):
            return f"<{type(self).__name__}, not made>"
        shown = f"base_url={public_url(self.base_url)!r}, api_version={self.api_version!r}"
        return f"{type(self).__name__}({shown}{', closed' if self.is_closed() else ''})"


class Anthropic(Groups, BaseClient["httpx.Client | httpx2.Client"]):
    """The client of the Messages API. Threads can share it. Use it in a `with` block, or `close()` it."""

    _kind = "Client"

    def close(self) -> None:
        """Close the connections, unless they belong to an `http_client` that was handed in."""
        http = self._engine.close()
        if http is not None:
            http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


class AsyncAnthropic(AsyncGroups, BaseClient["httpx.AsyncClient | httpx2.AsyncClient"]):
    """The client of the Messages API for asyncio and trio. Use it in `async with`, or `await close()` it."""

    _kind = "AsyncClient"

    async def close(self) -> None:
        """Close the connections, unless they belong to an `http_client` that was handed in."""
        http = self._engine.close()
        if http is not None:
            await http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()
