"""Check arguments. Each error names the argument and never contains a secret."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TYPE_CHECKING

from anthropic_messages_client.request import Omit

from anthropic_messages._errors import CredentialsError

if TYPE_CHECKING:
    from typing import Any

    import httpx


LONGEST = 2_147_483
"""Longest timeout of a socket in seconds."""


_AUTHORITY = re.compile(r"(?:.*@)?(\[[^\[\]]+\]|[^\[\]:@]+)(?::([0-9]{0,5}))?")  # user, host, port


def given(**arguments: Any) -> dict[str, Any]:
    """Return the arguments without those that are `omit`, so that their defaults apply."""
    return {name: value for name, value in arguments.items() if not isinstance(value, Omit)}


def check_credential(name: str, value: object) -> str | None:
    """Return a credential, or raise `CredentialsError` if it can't be sent in a header.

    The message does not contain the credential.
    """
    if value is None:
        return None
    if not isinstance(value, str):
        raise CredentialsError(f"`{name}` must be a string, not {type(value).__name__}.")
    if "\n" in value or "\r" in value:
        where = "contains" if len(value.rstrip().splitlines()) > 1 else "ends with"
        raise CredentialsError(f"`{name}` {where} a line break. If it was read from a file, use `.strip()`.")
    if value != value.strip():
        raise CredentialsError(f"`{name}` starts or ends with white space. Use `.strip()`.")
    if not value.isascii() or not value.isprintable():
        raise CredentialsError(f"`{name}` contains a character that is not printable ASCII. Copy it again.")
    return str.__str__(value)  # `str(...)` of an enum member is its name.


def check_base_url(value: str | httpx.URL, name: str = "base_url") -> str:
    """Return a base URL without a final slash, or raise ValueError if it is invalid."""
    url = str.__str__(value) if isinstance(value, str) else str(value)  # `str(...)` of an enum member is its name.
    scheme, separator, rest = url.partition("://")
    if not separator or scheme.lower() not in ("http", "https") or rest[:1] in ("", "/"):
        raise ValueError(f"`{name}` must start with http:// or https:// and have a host, such as {BASE_URL!r}.")
    if "?" in rest or "#" in rest:
        raise ValueError(f"`{name}` must not have a query or a fragment. Pass query parameters as `default_query=`.")
    if not url.isprintable() or " " in url:
        raise ValueError(f"`{name}` contains white space or a control character.")
    match = _AUTHORITY.fullmatch(rest.partition("/")[0])
    if match is None or int(match[2] or 0) > 65535:
        raise ValueError(f"`{name}` must have a host, and a port of at most 65535 if any, after {scheme}://.")
    if not match[1].startswith("[") and any(not 0 < len(label) < 64 for label in match[1].removesuffix(".").split(".")):
        raise ValueError(f"`{name}` has an invalid host name. Each part between dots must have 1 to 63 characters.")
    return url.rstrip("/")


_RENAMED = {
    "auth": "`auth_token=`, or an `http_client` with an `auth`",
    "connection_pool_limits": "`http_client={client}(limits=...)`",
    "headers": "`default_headers=`",
    "params": "`default_query=`",
    "proxies": "`http_client={client}(proxy=...)`, or the environment variable HTTPS_PROXY",
    "proxy": "`http_client={client}(proxy=...)`, or the environment variable HTTPS_PROXY",
    "_strict_response_validation": "`strict_responses=`",
}
"""The replacement for each argument that clients of httpx or of the official SDK have or had, and ours do not."""

_OF_HTTP_CLIENT = frozenset(
    {
        "cert",
        "cookies",
        "default_encoding",
        "event_hooks",
        "follow_redirects",
        "http1",
        "http2",
        "limits",
        "max_redirects",
        "mounts",
        "transport",
        "trust_env",
        "verify",
    }
)


def reject_http_arguments(names: Iterable[str], cls: str, kind: str) -> None:
    """Raise TypeError with the replacement for an argument that belongs to the HTTP client.

    Args:
        names: The names of the arguments.
        cls: The class or method that received them, for the message.
        kind: The class of the HTTP client in httpx: `Client` or `AsyncClient`.
    """
    client = "DefaultHttpxClient" if kind == "Client" else "DefaultAsyncHttpxClient"
    for name in names:
        use = _RENAMED.get(name) or ("`http_client={client}({name}=...)`" if name in _OF_HTTP_CLIENT else None)
        if use is not None:
            raise TypeError(f"{cls}() has no argument `{name}`. Use {use.format(client=client, name=name)}.")


def check_retries(value: object) -> int:
    """Return the number of retries, or raise an error if it is invalid."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"`max_retries` must be an integer, not {type(value).__name__}; 0 means no retries.")
    if value < 0:
        raise ValueError("`max_retries` must not be negative; 0 means no retries.")
    return value


def check_response_bytes(value: object) -> int | None:
    """Return the limit for one response in bytes; None for no limit."""
    if isinstance(value, Omit):
        return MAX_RESPONSE_BYTES
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise TypeError(f"`max_response_bytes` must be an integer or None, not {type(value).__name__}.")
    if value is not None and value < 1:
        raise ValueError("`max_response_bytes` must be at least 1; None means no limit.")
    return value


def check_row(value: object) -> int:
    """Return the number of a row, or raise an error if it is invalid."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"`from_row` must be an integer, not {type(value).__name__}; 1 is the first row.")
    if value < 1:
        raise ValueError("`from_row` must be at least 1, which is the first row.")
    return value


def check_chunk_size(value: object) -> int | None:
    """Return the argument `chunk_size`, or raise an error if it is invalid."""
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"`chunk_size` must be an integer or None, not {type(value).__name__}.")
    if value < 1:
        raise ValueError("`chunk_size` must be at least 1; None returns chunks as they arrive.")
    return value


def timeout_phases(value: Any) -> dict[str, float | None]:
    """Return the timeout of each phase in seconds; None for no limit.

    A number applies to each phase.
    """
    if (phases := getattr(value, "as_dict", None)) is not None:
        # A timeout of httpx in one of httpx2, or the reverse, is nested in each phase.
        limits = {
            phase: seconds.as_dict()[phase] if hasattr(seconds, "as_dict") else seconds
            for phase, seconds in phases().items()
        }
        # For the pool, 0 is valid: it does not wait for a connection.
        return {
            phase: 0 if phase == "pool" and seconds == 0 else check_seconds(f"timeout.{phase}", seconds)
            for phase, seconds in limits.items()
        }
    if value is not None and (not isinstance(value, (int, float)) or isinstance(value, bool)):
        raise TypeError(f"`timeout` must be seconds, an httpx.Timeout or None, not {type(value).__name__}.")
    seconds = check_seconds("timeout", value)
    return {"connect": seconds, "read": seconds, "write": seconds, "pool": seconds}


def check_seconds(name: str, value: float | None) -> float | None:
    """Return a limit in seconds; None for no limit."""
    if value is not None and (not isinstance(value, (int, float)) or isinstance(value, bool)):
        raise TypeError(f"`{name}` must be seconds or None, not {type(value).__name__}.")
    if value is not None and not value > 0:
        raise ValueError(f"`{name}` must be more than 0 seconds; None means no limit.")
    if value == float("inf"):
        return None
    if value is not None and value > LONGEST:
        raise ValueError(f"`{name}` must be at most {LONGEST} seconds (24 days); None means no limit.")
    return value


def check_flag(name: str, value: object) -> bool:
    """Return a boolean, or raise TypeError if the value is not one."""
    if not isinstance(value, bool):
        raise TypeError(f"`{name}` must be True or False, not {type(value).__name__}.")
    return value


def check_mapping(name: str, value: object) -> Mapping[Any, Any]:
    """Return a mapping of names and values; an empty one for None and `omit`."""
    if value is None or isinstance(value, Omit):
        return {}
    if not isinstance(value, Mapping):
        raise TypeError(f"`{name}` must be a dict of names and values, not {type(value).__name__}.")
    return value


def check_headers(name: str, headers: Mapping[str, str | Omit | None] | None) -> dict[str, str | None]:
    """Return the headers with names in lower case. The values None and `omit` become None, which removes a header."""
    checked: dict[str, str | None] = {}
    for key, value in check_mapping(name, headers).items():
        if not isinstance(key, str) or not _is_token(key):
            raise ValueError(f"`{name}` has an invalid header name.")
        is_removed = value is None or isinstance(value, Omit)
        checked[key.lower()] = None if is_removed else check_header(f"{name}[{key!r}]", value)
    return checked


def check_header(name: str, value: object) -> str:
    """Return a header value, or raise an error if it is invalid. The message does not contain the value."""
    if isinstance(value, Enum):
        value = value.value
    if not isinstance(value, str):
        raise TypeError(f"`{name}` must be a string, not {type(value).__name__}.")
    if not value.isascii() or not (value.isprintable() or value.replace("\t", "").isprintable()):
        raise ValueError(f"`{name}` contains a line break or another character that is not allowed in headers.")
    if value != value.strip():
        raise ValueError(f"`{name}` starts or ends with white space, which is not allowed in headers.")
    return str.__str__(value)


def _is_token(name: str) -> bool:
    return name.isascii() and name.replace("-", "").replace("_", "").replace(".", "").isalnum()


MAX_RESPONSE_BYTES = 64 * 1024 * 1024
"""Default of `max_response_bytes`. The longest message that a model can write has a few megabytes."""


BASE_URL = "https://api.anthropic.com"


TIMEOUT: Mapping[str, float] = {"connect": 5.0, "read": 600.0, "write": 600.0, "pool": 600.0}
"""Default timeouts in seconds. Reading allows ten minutes, because a long response may send nothing for that long."""
