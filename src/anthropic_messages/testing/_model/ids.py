"""Identifiers that look like the API's and come from what they name: the same request, the same ids."""

from __future__ import annotations

import hashlib
import json
from typing import Any

_LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def fingerprint(body: dict[str, Any]) -> str:
    """What tells one request from another. Whether it is answered as a stream makes no difference."""
    relevant = {key: value for key, value in body.items() if key != "stream"}
    text = json.dumps(relevant, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def identifier(prefix: str, *parts: object) -> str:
    """`msg_01` and 22 letters and digits, from a hash of the parts."""
    number = int.from_bytes(hashlib.sha256(repr(parts).encode()).digest())
    letters = []
    for _ in range(22):
        number, index = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[index])
    return prefix + "".join(letters)
