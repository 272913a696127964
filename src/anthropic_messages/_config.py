"""What a client was told: its settings, frozen, and the one place where the environment is read."""

from __future__ import annotations

import copy
import os
import re
import sys
import warnings
from collections.abc import Iterable, Mapping

from anthropic_messages_client.request import Omit, omit

from . import __version__
from ._errors import CredentialsError
from ._retry import RetryPolicy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn

    import httpx

    from ._hooks import Hook

BASE_URL = "https://api.anthropic.com"
API_VERSION = "2023-06-01"
DEFAULT_MAX_RETRIES = 2
TIMEOUT: Mapping[str, float] = {"connect": 5.0, "read": 600.0, "write": 600.0, "pool": 600.0}
"""Seconds: five to connect, ten minutes for the rest, for a long answer can keep silent that long."""
LONGEST = 2_147_483
"""Seconds that a socket can wait at most."""

_AUTHORITY = re.compile(r"(?:.*@)?(?:\[[^\[\]]+\]|[^\[\]:@]+)(?::([0-9]{0,5}))?")  # user, host, port

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
    """The frozen settings of one client. `replace()` gives changed ones; the repr shows no secret."""

    __slots__ = (
        "api_key",
        "api_version",
        "auth_token",
        "base_url",
        "default_headers",
        "default_query",
        "headers",
        "hooks",
        "retry_policy",
        "stream_idle_timeout",
        "stream_stall_timeout",
        "timeout",
        "total_timeout",
    )

    api_key: str | None
    auth_token: str | None
    base_url: str
    """Without a slash at its end."""
    timeout: dict[str, float | None] | None
    """Seconds by phase as the transport wants them; None when nothing was said."""
    total_timeout: float | None
    retry_policy: RetryPolicy
    hooks: tuple[Hook, ...]
    stream_idle_timeout: float | None
    stream_stall_timeout: float | None
    default_headers: dict[str, str | None]
    default_query: dict[str, object]
    api_version: str
    headers: dict[str, str | None]
    """What goes with every request, credentials aside; names in lower case, None where one was taken away."""

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
        return Settings(**{**self._values(), **changes})

    def credentials(self, version: str) -> tuple[str, str] | None:
        """The header that carries the key for an API version; None if there is no key."""
        if self.auth_token:
            return "authorization", f"Bearer {self.auth_token}"
        if self.api_key:
            # 2026-10-21 made Bearer the form for keys as well; the dates compare as strings.
            return (
                ("x-api-key", self.api_key) if version < "2026-10-21" else ("authorization", f"Bearer {self.api_key}")
            )
        return None

    def missing_credentials(self) -> CredentialsError:
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
    api_key: str | None,
    auth_token: str | None,
    base_url: str | httpx.URL | None,
    timeout: float | httpx.Timeout | Omit | None,
    max_retries: int | Omit,
    default_headers: Mapping[str, str | Omit | None] | None,
    default_query: Mapping[str, object] | None,
    api_version: str | None,
    stream_idle_timeout: float | None = None,
    stream_stall_timeout: float | None = None,
    total_timeout: float | None = None,
    retry_policy: RetryPolicy | None = None,
    hooks: Iterable[Hook] | None = None,
    environ: Mapping[str, str] | None = None,
) -> Settings:
    """Arguments over environment over defaults. An empty variable counts as one that is not set."""
    environ = os.environ if environ is None else environ
    if api_key is None and auth_token is None:
        # One credential, not two: the key if there is one.
        api_key = environ.get("ANTHROPIC_API_KEY") or None
        if api_key is None:
            auth_token = environ.get("ANTHROPIC_AUTH_TOKEN") or None
            check_credential("ANTHROPIC_AUTH_TOKEN", auth_token)
        check_credential("ANTHROPIC_API_KEY", api_key)
    log_level = environ.get("ANTHROPIC_LOG", "").lower()
    if log_level:
        from . import _log

        if log_level in _log.LEVELS:
            _log.switch_on(log_level)
        else:  # no reason for a program to stop
            known = ", ".join(_log.LEVELS)
            warnings.warn(f"`ANTHROPIC_LOG` is not one of {known}, so nothing is logged.", stacklevel=4)
    if base_url is None:
        base_url = check_base_url(environ.get("ANTHROPIC_BASE_URL") or BASE_URL, "ANTHROPIC_BASE_URL")
    return Settings(
        **checked_credentials(api_key, auth_token),
        base_url=check_base_url(base_url),
        timeout=None if timeout is omit else timeout_phases(timeout),
        retry_policy=checked_policy(retry_policy, max_retries),
        hooks=check_hooks(hooks),
        total_timeout=check_seconds("total_timeout", total_timeout),
        stream_idle_timeout=check_seconds("stream_idle_timeout", stream_idle_timeout),
        stream_stall_timeout=check_seconds("stream_stall_timeout", stream_stall_timeout),
        default_headers={
            **check_headers("ANTHROPIC_CUSTOM_HEADERS", _custom_headers(environ)),
            **check_headers("default_headers", default_headers),
        },
        default_query=dict(check_mapping("default_query", default_query)),
        api_version=API_VERSION if api_version is None else check_header("api_version", api_version),
    )


def check_library(value: object, kind: str, given: object, environ: Mapping[str, str] | None = None) -> str | None:
    """Return the HTTP library that was asked for: the argument, else ANTHROPIC_HTTP_LIBRARY, else None.

    Only asynchronous clients have a choice, so the variable says nothing to the others.
    """
    name = "http_library"
    if value is None and given is None and kind == "AsyncClient":
        name = "ANTHROPIC_HTTP_LIBRARY"
        value = (os.environ if environ is None else environ).get(name) or None
    if value is None:
        return None
    if value not in ("httpx", "aiohttp"):
        raise ValueError(f"`{name}` must be 'httpx' or 'aiohttp', not {value!r}.")
    if given is not None:
        raise TypeError("Pass `http_library=` or `http_client=`, not both: a client of HTTP has its library.")
    if value == "aiohttp" and kind == "Client":
        raise ValueError("`http_library` can't be 'aiohttp' for a blocking client. Use AsyncAnthropic, or 'httpx'.")
    return str(value)


def _custom_headers(environ: Mapping[str, str]) -> dict[str, str]:
    """The headers in the variable for them: `Name: value`, each on a line of its own."""
    pairs = [line.partition(":") for line in environ.get("ANTHROPIC_CUSTOM_HEADERS", "").splitlines()]
    return {name.strip(): value.strip() for name, colon, value in pairs if colon}


def checked_credentials(api_key: str | None, auth_token: str | None) -> dict[str, str | None]:
    """The one credential that was given, as settings. ValueError for two."""
    if api_key is not None and auth_token is not None:
        raise ValueError("Pass `api_key=` or `auth_token=`, not both: a request carries one of them.")
    check_credential("api_key", api_key)
    check_credential("auth_token", auth_token)
    return {"api_key": api_key, "auth_token": auth_token}


def check_credential(name: str, value: object) -> None:
    """Refuse what no header can carry. The text says what is wrong with the value and never shows it."""
    if value is None or value == "":
        return
    if not isinstance(value, str):
        raise CredentialsError(f"`{name}` must be a string, not {type(value).__name__}.")
    if "\n" in value or "\r" in value:
        where = "contains" if len(value.rstrip().splitlines()) > 1 else "ends with"
        raise CredentialsError(f"`{name}` {where} a line break; was it read from a file? Use `.strip()` on it.")
    if value != value.strip():
        raise CredentialsError(f"`{name}` starts or ends with white space. Use `.strip()` on it.")
    if not value.isascii() or not value.isprintable():
        raise CredentialsError(f"`{name}` contains a character that no key has (not printable ASCII). Copy it again.")


def check_base_url(value: str | httpx.URL, name: str = "base_url") -> str:
    url = str(value)
    scheme, separator, rest = url.partition("://")
    if not separator or scheme.lower() not in ("http", "https") or rest[:1] in ("", "/"):
        raise ValueError(f"`{name}` must start with http:// or https:// and name a host, such as {BASE_URL!r}.")
    if "?" in rest or "#" in rest:
        raise ValueError(f"`{name}` must have no query and no fragment: give query parameters as `default_query=`.")
    if not url.isprintable() or " " in url:
        raise ValueError(f"`{name}` contains white space or a control character.")
    match = _AUTHORITY.fullmatch(rest.partition("/")[0])
    if match is None or int(match[1] or 0) > 65535:
        raise ValueError(f"`{name}` has no host, or a port that is no number up to 65535, after {scheme}://.")
    return url.rstrip("/")


def public_url(url: str) -> str:
    """The URL without the user name and password that it may carry."""
    scheme, separator, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return scheme + separator + host.rpartition("@")[2] + slash + path


def checked_policy(policy: RetryPolicy | None, max_retries: int | Omit) -> RetryPolicy:
    """The policy that was given, or the usual one; with `max_retries` in it where that was given, too."""
    if policy is not None and not isinstance(policy, RetryPolicy):
        raise TypeError(f"`retry_policy` must be a RetryPolicy, not {type(policy).__name__}.")
    policy = RetryPolicy(DEFAULT_MAX_RETRIES) if policy is None else policy
    if not isinstance(max_retries, Omit) and max_retries != policy.max_retries:
        policy = copy.copy(policy)
        policy.max_retries = check_retries(max_retries)
    return policy


def check_retries(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"`max_retries` must be an integer, not {type(value).__name__}; 0 means no retries.")
    if value < 0:
        raise ValueError("`max_retries` must not be negative; 0 means no retries.")
    return value


def check_row(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"`from_row` must be an integer, not {type(value).__name__}; 1 is the first row.")
    if value < 1:
        raise ValueError("`from_row` must be at least 1, which is the first row.")
    return value


def timeout_phases(value: Any) -> dict[str, float | None]:
    """A timeout as seconds by phase: a number bounds each phase, None none; httpx.Timeout says it itself."""
    if (phases := getattr(value, "as_dict", None)) is not None:
        # A timeout of httpx that was given to httpx2, or the other way round, stands whole in each phase.
        limits = {
            phase: seconds.as_dict()[phase] if hasattr(seconds, "as_dict") else seconds
            for phase, seconds in phases().items()
        }
        # A pool may be asked not to wait at all.
        return {
            phase: 0 if phase == "pool" and seconds == 0 else check_seconds(f"timeout.{phase}", seconds)
            for phase, seconds in limits.items()
        }
    if value is not None and (not isinstance(value, (int, float)) or isinstance(value, bool)):
        raise TypeError(f"`timeout` must be seconds, an httpx.Timeout or None, not {type(value).__name__}.")
    seconds = check_seconds("timeout", value)
    return {"connect": seconds, "read": seconds, "write": seconds, "pool": seconds}


def check_seconds(name: str, value: float | None) -> float | None:
    """A limit in seconds; None for an infinite one."""
    if value is not None and (not isinstance(value, (int, float)) or isinstance(value, bool)):
        raise TypeError(f"`{name}` must be seconds or None, not {type(value).__name__}.")
    if value is not None and not value > 0:
        raise ValueError(f"`{name}` must be more than 0 seconds; None means no limit.")
    if value == float("inf"):
        return None
    if value is not None and value > LONGEST:
        raise ValueError(f"`{name}` must be at most {LONGEST} seconds, which are 24 days; None means no limit.")
    return value


def check_version(value: object) -> None:
    if value == "":
        raise ValueError(f"`api_version` is an empty string; leave it out to get {API_VERSION}.")


def check_hooks(hooks: Iterable[Hook] | None) -> tuple[Hook, ...]:
    if callable(hooks) or not isinstance(hooks, Iterable | None):
        raise TypeError("`hooks` must be a list of hooks: subclasses of CallHook, or functions that give one.")
    checked = tuple(hooks or ())
    for hook in checked:
        if not callable(hook):
            raise TypeError(f"`hooks` has {hook!r}, which can't be called with a CallInfo.")
    return checked


def check_mapping(name: str, value: object) -> Mapping[Any, Any]:
    """What was given as names and values; nothing for None and `omit`."""
    if value is None or isinstance(value, Omit):
        return {}
    if not isinstance(value, Mapping):
        raise TypeError(f"`{name}` must be a dict of names and values, not {type(value).__name__}.")
    return value


def check_headers(name: str, headers: Mapping[str, str | Omit | None] | None) -> dict[str, str | None]:
    """Header names in lower case; None, for `omit` too, where one is to be taken away."""
    checked: dict[str, str | None] = {}
    for key, value in check_mapping(name, headers).items():
        if not isinstance(key, str) or not _is_token(key):
            raise ValueError(f"`{name}` has a header name that HTTP does not allow.")
        taken_away = value is None or isinstance(value, Omit)
        checked[key.lower()] = None if taken_away else check_header(f"{name}[{key!r}]", value)
    return checked


def check_header(name: str, value: object) -> str:
    """Refuse a header value that could break the request apart, without showing it: it may be a secret."""
    if not isinstance(value, str):
        raise TypeError(f"`{name}` must be a string, not {type(value).__name__}.")
    if not value.isascii() or not (value.isprintable() or value.replace("\t", "").isprintable()):
        raise ValueError(f"`{name}` contains a line break or another character that a header can't carry.")
    if value != value.strip():
        raise ValueError(f"`{name}` starts or ends with white space, which a header can't carry.")
    return value


def _is_token(name: str) -> bool:
    return name.isascii() and name.replace("-", "").replace("_", "").replace(".", "").isalnum()
