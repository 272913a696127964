"""The settings of a client, from its arguments and the environment."""

from __future__ import annotations

import copy
import os
import sys
import warnings
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from anthropic_messages_client.request import Omit, omit

from anthropic_messages._arguments import (
    BASE_URL,
    check_base_url,
    check_credential,
    check_flag,
    check_header,
    check_headers,
    check_mapping,
    check_response_bytes,
    check_retries,
    check_seconds,
    timeout_phases,
)
from anthropic_messages._call.retry_policy import RetryPolicy
from anthropic_messages._errors import CredentialsError
from anthropic_messages._observe.hooks import check_hooks
from anthropic_messages._redaction import public_url
from anthropic_messages._version import __version__

if TYPE_CHECKING:
    from typing import Any, NoReturn

    import httpx

    from anthropic_messages._observe.hooks import Hook

API_VERSION = "2023-06-01"
DEFAULT_MAX_RETRIES = 2


_MISSING = (
    "No API key. Set the environment variable ANTHROPIC_API_KEY (or ANTHROPIC_AUTH_TOKEN), "
    "or pass `api_key=` (or `auth_token=`) to the client."
)
_PYTHON = ".".join(map(str, sys.version_info[:3]))
_BASE_HEADERS = {
    "accept": "application/json",
    "content-type": "application/json",
    "user-agent": f"anthropic-messages/{__version__} (python {_PYTHON}; {sys.platform})",
}


class Settings:
    """The immutable settings of a client. `replace()` returns a changed copy; the repr shows no secrets."""

    __slots__ = (
        "api_key",
        "api_version",
        "auth_token",
        "base_url",
        "default_headers",
        "default_query",
        "headers",
        "hooks",
        "max_response_bytes",
        "retry_policy",
        "stream_idle_timeout",
        "stream_stall_timeout",
        "strict_responses",
        "timeout",
        "total_timeout",
    )

    api_key: str | None
    auth_token: str | None
    base_url: str
    """The base URL, without a slash at its end."""
    timeout: dict[str, float | None] | None
    """Seconds for each phase of a request; None to use the HTTP client's timeouts."""
    total_timeout: float | None
    retry_policy: RetryPolicy
    hooks: tuple[Hook, ...]
    stream_idle_timeout: float | None
    stream_stall_timeout: float | None
    max_response_bytes: int | None
    default_headers: dict[str, str | None]
    default_query: dict[str, object]
    api_version: str
    strict_responses: bool
    """True if a response must have every field that the API always sends."""
    headers: dict[str, str | None]
    """The headers of every request, without credentials. Names are in lower case; None removes a header."""

    def __init__(self, **values: Any) -> None:
        for name, value in values.items():
            object.__setattr__(self, name, value)
        check_version(self.api_version)
        headers = {**_BASE_HEADERS, "anthropic-version": self.api_version, **self.default_headers}
        object.__setattr__(self, "headers", headers)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"settings are frozen: use `client.with_options({name}=...)`")

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (self._values(),)

    def _values(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__ if name != "headers"}

    def replace(self, **changes: Any) -> Settings:
        """Return a copy with some settings changed."""
        return Settings(**{**self._values(), **changes})

    def credentials(self, version: str) -> tuple[str, str] | None:
        """Return the name and value of the credential header for an API version; None without credentials."""
        if self.auth_token:
            return "authorization", f"Bearer {self.auth_token}"
        if self.api_key:
            # Since API version 2026-10-21, API keys are sent as Bearer tokens, too. The dates compare as strings.
            return (
                ("x-api-key", self.api_key) if version < "2026-10-21" else ("authorization", f"Bearer {self.api_key}")
            )
        return None

    def credentials_for(self, headers: Mapping[str, str | None], version: str) -> tuple[str, str] | None:
        """Return the credential header to add to these headers; None if they have one, or remove `authorization`."""
        credentials = self.credentials(version)
        if credentials is None or "authorization" in headers or headers.get("x-api-key") is not None:
            return None
        return None if credentials[0] in headers else credentials

    def missing_credentials(self) -> CredentialsError:
        """Return the error for a request without credentials."""
        for name in ("api_key", "auth_token"):
            if getattr(self, name) == "":
                return CredentialsError(f"`{name}` is an empty string. {_MISSING}")
        return CredentialsError(_MISSING)

    def __repr__(self) -> str:
        shown = [f"base_url={public_url(self.base_url)!r}", f"api_version={self.api_version!r}"]
        shown += [f"{name}='...'" for name in ("api_key", "auth_token") if getattr(self, name)]
        shown.append(f"retry_policy={self.retry_policy}")
        return f"Settings({', '.join(shown)})"


def _restore(values: dict[str, Any]) -> Settings:
    return Settings(**values)


def read_settings(
    *,
    api_key: str | None = None,
    auth_token: str | None = None,
    base_url: str | httpx.URL | None = None,
    timeout: float | httpx.Timeout | Omit | None = omit,
    max_retries: int | Omit = omit,
    default_headers: Mapping[str, str | Omit | None] | None = None,
    default_query: Mapping[str, object] | None = None,
    api_version: str | None = None,
    stream_idle_timeout: float | None = None,
    stream_stall_timeout: float | None = None,
    total_timeout: float | None = None,
    retry_policy: RetryPolicy | None = None,
    hooks: Iterable[Hook] | None = None,
    strict_responses: bool = False,
    max_response_bytes: int | Omit | None = omit,
    environ: Mapping[str, str] | None = None,
) -> Settings:
    """Return the settings from arguments, environment variables and defaults, in this order of precedence.

    An empty environment variable counts as unset.
    """
    environ = os.environ if environ is None else environ
    if api_key is None and auth_token is None:
        # A request carries one credential, so the key takes precedence over the token.
        api_key = environ.get("ANTHROPIC_API_KEY") or None
        if api_key is None:
            auth_token = environ.get("ANTHROPIC_AUTH_TOKEN") or None
            check_credential("ANTHROPIC_AUTH_TOKEN", auth_token)
        check_credential("ANTHROPIC_API_KEY", api_key)
    log_level = environ.get("ANTHROPIC_LOG", "").lower()
    if log_level:
        from anthropic_messages._observe import log as _log

        if log_level in _log.LEVELS:
            _log.enable(log_level)
        else:  # a mistake in a log setting must not stop a program
            known = ", ".join(_log.LEVELS)
            warnings.warn(f"`ANTHROPIC_LOG` is not one of {known}, so nothing is logged.", stacklevel=5)
    if base_url is None:
        base_url = check_base_url(environ.get("ANTHROPIC_BASE_URL") or BASE_URL, "ANTHROPIC_BASE_URL")
    return Settings(
        **checked_credentials(api_key, auth_token),
        base_url=check_base_url(base_url),
        timeout=None if isinstance(timeout, Omit) else timeout_phases(timeout),
        retry_policy=checked_policy(retry_policy, max_retries),
        hooks=check_hooks(hooks),
        total_timeout=check_seconds("total_timeout", total_timeout),
        stream_idle_timeout=check_seconds("stream_idle_timeout", stream_idle_timeout),
        stream_stall_timeout=check_seconds("stream_stall_timeout", stream_stall_timeout),
        max_response_bytes=check_response_bytes(max_response_bytes),
        default_headers={
            **check_headers("ANTHROPIC_CUSTOM_HEADERS", _custom_headers(environ)),
            **check_headers("default_headers", default_headers),
        },
        default_query=dict(check_mapping("default_query", default_query)),
        api_version=API_VERSION if api_version is None else check_header("api_version", api_version),
        strict_responses=check_flag("strict_responses", strict_responses),
    )


def check_library(value: object, kind: str, given: object, environ: Mapping[str, str] | None = None) -> str | None:
    """Return the HTTP library to use: the argument, else `ANTHROPIC_HTTP_LIBRARY`, else None for the default.

    The variable applies to asynchronous clients only, because the others always use httpx.
    """
    name = "http_library"
    if value is None and given is None and kind == "AsyncClient":
        name = "ANTHROPIC_HTTP_LIBRARY"
        value = (os.environ if environ is None else environ).get(name) or None
    if value is None:
        return None
    if not isinstance(value, str) or value not in ("httpx", "aiohttp"):
        raise ValueError(f"`{name}` must be 'httpx' or 'aiohttp', not {value!r}.")
    if given is not None:
        raise TypeError("Pass `http_library=` or `http_client=`, not both: an HTTP client determines its library.")
    if value == "aiohttp" and kind == "Client":
        raise ValueError("`http_library` can't be 'aiohttp' for a blocking client. Use AsyncAnthropic, or 'httpx'.")
    return str.__str__(value)


def _custom_headers(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the headers in `ANTHROPIC_CUSTOM_HEADERS`: lines of the form `Name: value`."""
    pairs = [line.partition(":") for line in environ.get("ANTHROPIC_CUSTOM_HEADERS", "").split("\n")]
    return {name.strip(): value.strip() for name, colon, value in pairs if colon}


def checked_credentials(api_key: str | None, auth_token: str | None) -> dict[str, str | None]:
    """Check the credentials, and return them as settings. Raise ValueError if both are passed."""
    if api_key is not None and auth_token is not None:
        raise ValueError("Pass `api_key=` or `auth_token=`, not both: a request carries one of them.")
    return {
        "api_key": check_credential("api_key", api_key),
        "auth_token": check_credential("auth_token", auth_token),
    }


def checked_policy(policy: RetryPolicy | None, max_retries: int | Omit) -> RetryPolicy:
    """Return the retry policy, or the default one, with `max_retries` if that is passed."""
    if policy is not None and not isinstance(policy, RetryPolicy):
        raise TypeError(f"`retry_policy` must be a RetryPolicy, not {type(policy).__name__}.")
    policy = RetryPolicy(DEFAULT_MAX_RETRIES) if policy is None else policy
    if not isinstance(max_retries, Omit) and max_retries != policy.max_retries:
        policy = copy.copy(policy)
        policy.max_retries = check_retries(max_retries)
    return policy


def check_version(value: object) -> None:
    """Raise ValueError for an empty API version."""
    if value == "":
        raise ValueError(f"`api_version` is an empty string; leave it out to get {API_VERSION}.")
