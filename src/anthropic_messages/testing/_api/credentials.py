"""Credentials in headers and queries: which ones are hidden before a request is kept, shown or recorded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import unquote_plus

from anthropic_messages._redaction import HIDDEN

_SHORTEST = 8  # characters; a shorter value is a word that occurs elsewhere, too
_LONG = re.compile(
    r"auth(?!or(?!iz))|token(?!s)|secret|passw|passphrase|cookie|credential|signature|api-?key|bearer|session"
)
_WORDS = frozenset({"cert", "jwt", "key", "keys", "pass", "pat", "pwd", "sid", "sig"})
_HARMLESS = frozenset({"idempotency-key"})
_VALUE = re.compile(
    r"^(?:bearer|basic|digest|negotiate|token)\s+\S|\bsk-[\w-]{8}|\beyJ[\w-]+\.[\w-]+\.|://[^/?#\s]*@", re.IGNORECASE
)
_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def is_credential(name: str) -> bool:
    """Return whether a header or query parameter of this name may hold a credential."""
    words = re.sub(r"[^a-z0-9]+", "-", _CAPITAL.sub("-", name).lower()).strip("-")
    return words not in _HARMLESS and bool(_LONG.search(words) or not _WORDS.isdisjoint(words.split("-")))


def hide_in_headers(headers: Mapping[str, str], query: str = "") -> dict[str, str]:
    """Return headers without credentials, whichever header they are in.

    Args:
        headers: By name.
        query: The query of the same request, whose credentials are hidden in the headers, too.
    """
    secrets = secrets_of(headers, query)
    return {
        name: HIDDEN if is_credential(name) or _VALUE.search(value) else without(secrets, value)
        for name, value in headers.items()
    }


def hide_in_query(query: str) -> str:
    """Return a query with the values of credentials hidden, and the rest as it was written."""
    return "&".join(
        f"{name}={HIDDEN}" if value and _is_secret(name, value) else f"{name}{equals}{value}"
        for name, equals, value in (part.partition("=") for part in query.split("&"))
    )


def secrets_of(headers: Mapping[str, str], query: str = "") -> list[str]:
    """Return the credentials of a request that are long enough to be told from other text, the longest first."""
    found: set[str] = set()
    for name, value in headers.items():
        if name.endswith("cookie"):
            found |= {pair.rpartition("=")[2].strip() for pair in value.split(";")}
        elif is_credential(name) or _VALUE.search(value):
            found |= {value, value.rpartition(" ")[2]}
    for name, _, value in (part.partition("=") for part in query.split("&")):
        if _is_secret(name, value):
            found |= {value, unquote_plus(value)}
    return sorted((secret for secret in found if len(secret) >= _SHORTEST), key=len, reverse=True)


def without(secrets: Iterable[str], value: Any) -> Any:
    """Return parsed JSON in which no text has one of the secrets."""
    if isinstance(value, str):
        for secret in secrets:
            value = value.replace(secret, HIDDEN)
        return value
    if isinstance(value, dict):
        return {without(secrets, key): without(secrets, item) for key, item in value.items()}
    return [without(secrets, item) for item in value] if isinstance(value, list) else value


def _is_secret(name: str, value: str) -> bool:
    return is_credential(unquote_plus(name)) or bool(_VALUE.search(unquote_plus(value)))
