"""Deterministic ids in the format of the API: the same request always gets the same ids."""

from __future__ import annotations

import hashlib
import json
from typing import Any

_LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def fingerprint(body: dict[str, Any]) -> str:
    """Return a hash of a request body. `stream` does not affect it."""
    relevant = {key: value for key, value in body.items() if key != "stream"}
    text = json.dumps(relevant, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def identifier(prefix: str, *parts: object) -> str:
    """Return the prefix, such as `msg_01`, with 22 characters from a hash of the parts."""
    number = int.from_bytes(hashlib.sha256(repr(parts).encode()).digest())
    letters = []
    for _ in range(22):
        number, index = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[index])
    return prefix + "".join(letters)
