"""Credentials in headers and query strings, which are hidden before a request is stored, shown or recorded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import unquote_plus

from anthropic_messages._redaction import HIDDEN

_MIN_LENGTH = 8  # characters; shorter values are likely to occur in other text
_NAME_PARTS = re.compile(
    r"auth(?!or(?!iz))|token(?!s)|secret|passw|passphrase|cookie|credential|signature|api-?key|bearer|session"
)
_NAME_WORDS = frozenset({"cert", "jwt", "key", "keys", "pass", "pat", "pwd", "sid", "sig"})
_NOT_SECRET = frozenset({"idempotency-key"})
_SECRET_VALUE = re.compile(
    r"^(?:bearer|basic|digest|negotiate|token)\s+\S|\bsk-[\w-]{8}|(?<![\w-])eyJ[\w-]+\.[\w-]+\.|://[^/?#\s]*@",
    re.IGNORECASE,
)
_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def is_credential(name: str) -> bool:
    """Return whether a header or query parameter of this name may hold a credential."""
    words = re.sub(r"[^a-z0-9]+", "-", _WORD_START.sub("-", name).lower()).strip("-")
    return words not in _NOT_SECRET and bool(_NAME_PARTS.search(words) or not _NAME_WORDS.isdisjoint(words.split("-")))


def hide_in_headers(headers: Mapping[str, str], query: str = "") -> dict[str, str]:
    """Return headers with all credentials hidden.

    Args:
        headers: The headers by name.
        query: The query string of the same request. Its credentials are hidden in the headers, too.
    """
    secrets = secrets_of(headers, query)
    return {
        name: HIDDEN if is_credential(name) or _SECRET_VALUE.search(value) else replace_secrets(secrets, value)
        for name, value in headers.items()
    }


def hide_in_query(query: str) -> str:
    """Return a query string with the values of credentials hidden and the rest unchanged."""
    return "&".join(
        f"{name}={HIDDEN}" if value and _is_secret(name, value) else f"{name}{equals}{value}"
        for name, equals, value in (part.partition("=") for part in query.split("&"))
    )


def secrets_of(headers: Mapping[str, str], query: str = "") -> list[str]:
    """Return the credentials of a request that are long enough to search for in other text, longest first."""
    found: set[str] = set()
    for name, value in headers.items():
        if name.endswith("cookie"):
            found |= {pair.rpartition("=")[2].strip() for pair in value.split(";")}
        elif is_credential(name) or _SECRET_VALUE.search(value):
            found |= {value, value.rpartition(" ")[2]}
    for name, _, value in (part.partition("=") for part in query.split("&")):
        if _is_secret(name, value):
            found |= {value, unquote_plus(value)}
    return sorted((secret for secret in found if len(secret) >= _MIN_LENGTH), key=len, reverse=True)


def replace_secrets(secrets: Iterable[str], value: Any) -> Any:
    """Return parsed JSON with the secrets hidden in all strings."""
    if isinstance(value, str):
        for secret in secrets:
            value = value.replace(secret, HIDDEN)
        return value
    if isinstance(value, dict):
        return {replace_secrets(secrets, key): replace_secrets(secrets, item) for key, item in value.items()}
    return [replace_secrets(secrets, item) for item in value] if isinstance(value, list) else value


def _is_secret(name: str, value: str) -> bool:
    return is_credential(unquote_plus(name)) or bool(_SECRET_VALUE.search(unquote_plus(value)))
