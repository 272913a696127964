"""The clients `Anthropic` and `AsyncAnthropic`: settings and a transport."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Literal, ParamSpec, Self, TypeVar

from anthropic_messages_client._lazy import LazyModule
from anthropic_messages_client.request import HTTPTimeout, Omit, omit
from anthropic_messages_client.suggestions import argument_names, unexpected_argument

from anthropic_messages import _arguments, _official_names
from anthropic_messages._call.retry_policy import RetryPolicy
from anthropic_messages._observe.hooks import Hook, check_hooks
from anthropic_messages._redaction import public_url

from ._call import settings as _config
from ._call.engine import Engine
from ._call.request import own_timeout
from ._lazy_method import LazyMethod
from ._redaction import forgetful
from ._transport.http_client import AsyncHTTPClient, GivenT, HTTPClient, Transport
from .resources.groups import AsyncGroups, Groups

if TYPE_CHECKING:
    import httpx

    from . import _settings_views as _views
    from ._verbs import AsyncVerbs, Verbs
else:
    httpx = LazyModule("httpx")
    _views = LazyModule("anthropic_messages._settings_views")

    def _lazy(name: str) -> type:
        """Return a class whose methods are imported when they are first accessed."""
        methods = ("get", "post", "put", "patch", "delete", "request")
        module = "anthropic_messages._verbs"
        return type(name, (), {method: LazyMethod(module, f"{name}.{method}") for method in methods})

    Verbs, AsyncVerbs = _lazy("Verbs"), _lazy("AsyncVerbs")


P = ParamSpec("P")
ResultT = TypeVar("ResultT")

_OFFICIAL_HOOKS = {
    "_prepare_options": "`http_client=` with event hooks",
    "_prepare_request": "`http_client=` with event hooks or an `auth` that signs requests",
    "_should_retry": "`retry_policy=`",
    "auth_headers": "`default_headers=`",
    "custom_auth": "`http_client=` with an `auth`",
    "default_headers": "the argument `default_headers=`",
    "default_query": "the argument `default_query=`",
}
"""Methods that subclasses of the official SDK's client override, and the replacement for each."""

_SETTINGS = frozenset(
    {
        "_base_url",
        "api_key",
        "api_version",
        "auth_headers",
        "auth_token",
        "base_url",
        "default_headers",
        "default_query",
        "hooks",
        "max_retries",
        "timeout",
        "user_agent",
    }
)
"""Attributes of a client that can be read but not assigned."""


def _reject_unknown_arguments(method: Callable[P, ResultT]) -> Callable[P, ResultT]:
    """Decorate a method of clients so that the error for an unknown argument suggests the right one.

    For an argument of the HTTP client, it says where it goes.
    """
    known = argument_names(method)

    @wraps(method)
    def call(*args: P.args, **kwargs: P.kwargs) -> ResultT:
        client: Any = args[0]
        name = type(client).__name__ if method.__name__ == "__init__" else "with_options"
        if name == "with_options" and "_extra_kwargs" in kwargs:  # the official SDK's name for further arguments
            extra: Any = kwargs.pop("_extra_kwargs")
            kwargs.update(extra)
        _arguments.reject_http_arguments(kwargs, name, client._kind)
        if not kwargs.keys() <= known:
            error = unexpected_argument(name, kwargs, known)
            unknown = next(argument for argument in kwargs if argument not in known)
            advice = _official_names.advice(f"Anthropic({unknown})")
            raise TypeError(f"{error}. {advice}") if advice else error
        return method(*args, **kwargs)

    return call


class BaseClient(Generic[GivenT]):
    """Common base class of the synchronous and the asynchronous client."""

    _kind: str  # Name of the transport's class in httpx.
    _request_owner: type[Any]  # the class with the method `request`
    _replacing_request: tuple[Mapping[str, Any], ...]  # attributes of the classes that precede it
    _engine: Engine[Any]

    def __init_subclass__(cls, **options: Any) -> None:
        """Reject methods that the official SDK's client would call and this client would not."""
        super().__init_subclass__(**options)
        for name in _OFFICIAL_HOOKS.keys() & cls.__dict__.keys():
            raise TypeError(f"{cls.__name__}.{name} would never be called. Use {_OFFICIAL_HOOKS[name]} instead.")
        owner = cls.__mro__.index(cls._request_owner)
        cls._replacing_request = tuple(vars(base) for base in cls.__mro__[:owner])

    @classmethod
    def _advice(cls, name: str) -> str | None:
        return _official_names.advice(f"client.{name}")

    @forgetful
    @_reject_unknown_arguments
    def __init__(
        self,
        *,
        api_key: str | None = None,
        auth_token: str | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: float | HTTPTimeout | Omit | None = omit,
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
        """Create a client of the Messages API. No connection is opened before the first call.

        Args:
            api_key: The API key. The default is the environment variable ANTHROPIC_API_KEY, unless `auth_token` is
                passed. Without a credential, the first call raises `CredentialsError`.
            auth_token: A token to send as `authorization: Bearer` instead of a key (ANTHROPIC_AUTH_TOKEN).
            base_url: URL of the API, including a path before `/v1` (ANTHROPIC_BASE_URL, else
                https://api.anthropic.com).
            timeout: Seconds, or an `httpx.Timeout`, for each network operation of an attempt. The default is 5 s to
                connect and 600 s to read or write; None disables it. `total_timeout` limits the whole call.
            max_retries: Number of retries after connection errors, timeouts, and the statuses 408, 409, 429 and 500
                and above. The default is 2; 0 disables retries.
            default_headers: Headers of every request. A value of None removes the header. A credential among them
                (`authorization`, `x-api-key`) replaces the key. The environment variable ANTHROPIC_CUSTOM_HEADERS,
                one `Name: value` on each line, adds headers with a lower precedence.
            default_query: Query parameters of every request.
            http_client: An `httpx` or `httpx2` client with your own proxies, certificates or limits.
                `DefaultHttpxClient` is one with this package's settings. You close it yourself. Its timeout applies
                if `timeout` is not passed, unless it is httpx's default of 5 s. Its own credential replaces the key.
            http_library: The HTTP library of an asynchronous client without `http_client`: `httpx` or `aiohttp`. The
                default is `aiohttp` if its extra is installed, else `httpx` (ANTHROPIC_HTTP_LIBRARY). `respx` and
                `pytest-httpx` see calls over httpx only.
            api_version: The API version; `2023-06-01` by default. It determines how the key is sent. Arguments that
                the version rejects raise TypeError before anything is sent.
            stream_idle_timeout: Seconds without a byte after which a stream fails with `APITimeoutError`. Pings count
                as bytes. None disables it, so that only `timeout` applies.
            stream_stall_timeout: Seconds without progress after which a stream fails with `APITimeoutError`. Pings
                do not count as progress. None disables it.
            total_timeout: Seconds for a whole call, including all attempts and the waits between them. A wait that
                would exceed it is not started. None disables it.
            retry_policy: A policy that decides which calls are retried and when, instead of the default
                `RetryPolicy`.
            hooks: Hooks that observe each call: subclasses of `CallHook`, or functions that receive a `CallInfo` at
                the start of a call and return a `CallHook` or None.
            strict_responses: True to raise `APIResponseValidationError` if a response lacks a required field, or has
                it in another form. By default, such a field reads as None. A response of another type is always an
                error.
            max_response_bytes: Largest size of a response after decompression; 64 MiB by default, None for no limit.
                A larger response is not read further and raises `ResponseTooLargeError`, or the error of its status.
                Streams and `iter_bytes()` are not limited as a whole.

        Raises:
            TypeError: An argument has the wrong type.
            ValueError: An argument has an invalid value. The message never contains secrets.
        """
        # `omit` means "not given" for each argument, also for those that have another default.
        arguments = _arguments.given(
            api_key=api_key,
            auth_token=auth_token,
            base_url=base_url,
            timeout=timeout,
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
            http_client=http_client,
            http_library=http_library,
        )
        http, library = (arguments.pop(name, None) for name in ("http_client", "http_library"))
        settings = _config.read_settings(**arguments)
        library = _config.check_library(library, self._kind, http)
        self._engine = Engine(settings, Transport(self._kind, http, library))
        self._engine.used_by(self)

    @property
    def api_key(self) -> str | None:
        """The API key; None if there is none."""
        return self._engine.settings.api_key

    @property
    def auth_token(self) -> str | None:
        """The bearer token; None if there is none."""
        return self._engine.settings.auth_token

    @property
    def base_url(self) -> _views.BaseURL:
        """URL of the API: a string without a final slash, with the attributes of an `httpx.URL`."""
        return _views.BaseURL(self._engine.settings.base_url)

    @property
    def default_headers(self) -> _views.SentHeaders:
        """The headers of every request, including the credential, as a new dict.

        Those of an `http_client` that was passed in come in addition. The repr hides credentials.
        """
        settings = self._engine.settings
        headers = {**settings.headers}
        version = headers.get("anthropic-version") or settings.api_version
        headers.update([settings.credentials_for(headers, version) or ("authorization", headers.get("authorization"))])
        return _views.SentHeaders((name, value) for name, value in headers.items() if value is not None)

    @property
    def auth_headers(self) -> _views.SentHeaders:
        """The header with the API key or token, as a new dict; an empty one without a credential.

        A credential in `default_headers` replaces it in requests.
        """
        credentials = self._engine.settings.credentials(self.api_version)
        return _views.SentHeaders([credentials] if credentials else [])

    @property
    def default_query(self) -> _views.HiddenValues:
        """The query parameters of every request, as a new dict. The repr hides the values."""
        return _views.HiddenValues(self._engine.settings.default_query)

    @property
    def user_agent(self) -> str:
        """The header `user-agent`."""
        return self._engine.settings.headers.get("user-agent") or ""

    @property
    def timeout(self) -> httpx.Timeout:
        """Timeouts of each attempt: those of this client, else those of its `http_client`, else the default."""
        given = self._engine.transport.given
        return httpx.Timeout(**(self._engine.settings.timeout or (own_timeout(given) if given else _arguments.TIMEOUT)))

    @property
    def max_retries(self) -> int:
        """The number of retries."""
        return self._engine.settings.retry_policy.max_retries

    @property
    def api_version(self) -> str:
        """The API version."""
        return self._engine.settings.api_version

    @property
    def hooks(self) -> tuple[Hook, ...]:
        """The hooks that observe each call."""
        return self._engine.settings.hooks

    @property
    def _client(self) -> Any:
        """The HTTP client. Libraries for the official SDK read and replace it; programs pass `http_client=`."""
        transport = self._engine.transport
        http: Any = transport.open()
        if transport.given is None and not http.base_url.host:
            http.base_url = self._engine.settings.base_url  # The URLs of calls are absolute, so they do not use it.
        return http

    @_client.setter
    def _client(self, http: Any) -> None:
        self._engine.transport = Transport(self._kind, http)

    @property
    def _base_url(self) -> _views.BaseURL:
        """`base_url`, under the name that libraries for the official SDK read."""
        return self.base_url

    if not TYPE_CHECKING:  # With it, type checkers would accept the assignment of any name.

        def __setattr__(self, name: str, value: object) -> None:
            if name in _SETTINGS:
                raise AttributeError(
                    f"`{name}` can't be assigned, because threads may share the client. Use "
                    f"`client.with_options({name.removeprefix('_')}=...)`, which returns a client with other settings.",
                    name=name,
                )
            object.__setattr__(self, name, value)

    @forgetful
    @_reject_unknown_arguments
    def copy(
        self,
        *,
        api_key: str | None = None,
        auth_token: str | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: float | HTTPTimeout | Omit | None = omit,
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
        """Return a client with changed settings that shares the connections of this one.

        `default_headers` and `default_query` are added to those of this client, while `set_default_headers` and
        `set_default_query` replace them. `hooks` replaces the hooks; use `hooks=[*client.hooks, another]` to add one.
        A new `api_key` or `auth_token` replaces the old credential of either kind. The call takes microseconds.

        Args:
            api_key: A new API key.
            auth_token: A new token to send as `authorization: Bearer`.
            base_url: A new URL of the API.
            timeout: Seconds, or an `httpx.Timeout`, for each network operation. None disables it.
            max_retries: Number of retries.
            default_headers: Headers to add to those of this client, or to replace.
            set_default_headers: Headers instead of those of this client.
            default_query: Query parameters to add to those of this client, or to replace.
            set_default_query: Query parameters instead of those of this client.
            http_client: Another HTTP client, instead of the connections of this client.
            api_version: Another API version.
            stream_idle_timeout: Seconds without a byte after which a stream fails. None disables it.
            stream_stall_timeout: Seconds without progress after which a stream fails. None disables it.
            total_timeout: Seconds for a whole call with all its attempts. None disables it.
            retry_policy: Another retry policy.
            hooks: Hooks instead of those of this client.
            strict_responses: True to raise an error if a response lacks a required field.
            max_response_bytes: Largest size of a response after decompression. None disables it.

        Returns:
            A client with the changed settings.

        Raises:
            TypeError: An argument is unknown or has the wrong type.
            ValueError: `default_headers` is passed together with `set_default_headers`, or `default_query` with
                `set_default_query`; or a value is invalid.
        """
        given = _arguments.given(
            api_key=api_key,
            auth_token=auth_token,
            base_url=base_url,
            retry_policy=retry_policy,
            hooks=hooks,
            strict_responses=strict_responses,
            api_version=api_version,
            default_headers=default_headers,
            set_default_headers=set_default_headers,
            default_query=default_query,
            set_default_query=set_default_query,
            http_client=http_client,
        )
        given = {name: value for name, value in given.items() if value is not None}
        for name in ("default_headers", "default_query"):
            if name in given and f"set_{name}" in given:
                raise ValueError(
                    f"Pass `{name}`, which adds values, or `set_{name}`, which replaces all values, not both."
                )
        settings = self._engine.settings
        changes: dict[str, Any] = {}
        if "api_key" in given or "auth_token" in given:
            changes.update(_config.checked_credentials(given.get("api_key"), given.get("auth_token")))
        if "base_url" in given:
            changes["base_url"] = _arguments.check_base_url(given["base_url"])
        if not isinstance(timeout, Omit):
            changes["timeout"] = _arguments.timeout_phases(timeout)
        if "retry_policy" in given or not isinstance(max_retries, Omit):
            policy = given.get("retry_policy", settings.retry_policy)
            changes["retry_policy"] = _config.checked_policy(policy, max_retries)
        if "hooks" in given:
            changes["hooks"] = check_hooks(given["hooks"])
        if "strict_responses" in given:
            changes["strict_responses"] = _arguments.check_flag("strict_responses", given["strict_responses"])
        if not isinstance(max_response_bytes, Omit):
            changes["max_response_bytes"] = _arguments.check_response_bytes(max_response_bytes)
        for name, seconds in (
            ("stream_idle_timeout", stream_idle_timeout),
            ("stream_stall_timeout", stream_stall_timeout),
            ("total_timeout", total_timeout),
        ):
            if not isinstance(seconds, Omit):
                changes[name] = _arguments.check_seconds(name, seconds)
        if "api_version" in given:
            changes["api_version"] = _arguments.check_header("api_version", given["api_version"])
        for name, check in (("default_headers", _arguments.check_headers), ("default_query", _arguments.check_mapping)):
            if f"set_{name}" in given:
                changes[name] = dict(check(f"set_{name}", given[f"set_{name}"]))
            elif name in given:
                changes[name] = {**getattr(settings, name), **check(name, given[name])}

        http = given.get("http_client")
        if http is self._engine.transport.http:  # a library passes on `client._client`
            http = None
        transport = self._engine.transport if http is None else Transport(self._kind, http)
        engine = Engine(settings.replace(**changes), transport)
        engine.closed = self._engine.closed and http is None
        return self._with_engine(engine)

    with_options = copy

    def is_closed(self) -> bool:
        """Return True if this client or its `http_client` was closed."""
        http = self._engine.transport.http
        return self._engine.closed or (http is not None and http.is_closed)

    def _with_engine(self, engine: Engine[Any]) -> Self:
        """Return a copy of this client, including the attributes of subclasses, with another engine."""
        other = self._of(engine)
        other.__dict__.update({**self.__getstate__(), "_engine": engine})
        return other

    @classmethod
    def _of(cls, engine: Engine[Any]) -> Self:
        """Return a client with this engine."""
        client = cls.__new__(cls)
        client._engine = engine
        engine.used_by(client)
        return client

    def __getstate__(self) -> dict[str, Any]:
        # Leave out cached resources, which refer to this engine. They are created again when needed.
        return {k: v for k, v in self.__dict__.items() if getattr(v, "_engine", None) is not self._engine}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._engine.used_by(self)

    def __repr__(self) -> str:
        if not hasattr(self, "_engine"):
            return f"<{type(self).__name__}, not initialized>"
        shown = f"base_url={public_url(self.base_url)!r}, api_version={self.api_version!r}"
        return f"{type(self).__name__}({shown}{', closed' if self.is_closed() else ''})"


class SyncAPIClient(Groups, Verbs, BaseClient[HTTPClient]):
    """Common base class of `Anthropic` and the clients of cloud platforms."""

    _kind = "Client"
    _request_owner = Verbs

    def close(self) -> None:
        """Close the connections. An `http_client` that was passed in stays open."""
        http = self._engine.close()
        if http is not None:
            http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


class AsyncAPIClient(AsyncGroups, AsyncVerbs, BaseClient[AsyncHTTPClient]):
    """Common base class of `AsyncAnthropic` and the asynchronous clients of cloud platforms."""

    _kind = "AsyncClient"
    _request_owner = AsyncVerbs

    async def close(self) -> None:
        """Close the connections. An `http_client` that was passed in stays open."""
        http = self._engine.close()
        if http is not None:
            await http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()


class Anthropic(SyncAPIClient):
    """The synchronous client of the Messages API.

        from anthropic_messages import Anthropic

        with Anthropic() as client:  # reads ANTHROPIC_API_KEY
            message = client.messages.create(
                model="claude-haiku-4-5",
                max_tokens=1024,
                messages=[{"role": "user", "content": "What is the capital of France?"}],
            )
        print(message.text)

    It is thread-safe. Use it in a `with` block, or call `close()`. `help(client.messages)` lists the methods, and
    `help(client.messages.create)` describes the arguments of one. `with_options()` returns a client with other
    settings.
    """


class AsyncAnthropic(AsyncAPIClient):
    """The asynchronous client of the Messages API, for asyncio and trio.

        from anthropic_messages import AsyncAnthropic

        async with AsyncAnthropic() as client:  # reads ANTHROPIC_API_KEY
            message = await client.messages.create(
                model="claude-haiku-4-5",
                max_tokens=1024,
                messages=[{"role": "user", "content": "What is the capital of France?"}],
            )
        print(message.text)

    Use it in an `async with` block, or await `close()`. It has the methods of `Anthropic`. Await their calls,
    except those of `messages.stream`, which is used in `async with`.
    """
