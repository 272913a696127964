"""What the API looks at first: how large a request is, whether it has a key, and whether its body is JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from anthropic_messages.testing._model.errors import Refusal
from anthropic_messages.testing._text import shown

from .batches import MAX_BYTES as MAX_BATCH_BYTES

MAX_BYTES = 32 * 1024 * 1024


def most_bytes(target: str) -> int:
    """What the body of a request to this path may have."""
    return MAX_BATCH_BYTES if target.partition("?")[0] == "/v1/messages/batches" else MAX_BYTES


def check_credentials(headers: Mapping[str, str]) -> None:
    """Any key will do, in either of its two headers."""
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if not headers.get("x-api-key", "").strip() and not (scheme.lower() == "bearer" and token.strip()):
        raise Refusal(401, "no credentials: send `x-api-key: KEY` or `authorization: Bearer KEY`")


def read_json(headers: Mapping[str, str], content: bytes | None) -> Any:
    """The JSON of a body, as strictly as the API reads it."""
    if content is None:
        raise Refusal(413, "the request is over the limit, 32 MB for a message and 256 MB for a batch")
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Refusal(400, f"content-type: header should be application/json, not {shown(kind)}")
    try:
        return json.loads(content.decode("utf-8"), parse_constant=_not_json)
    except ValueError as error:  # also UnicodeDecodeError
        raise Refusal(400, f"the request body is not valid JSON: {error}") from None


def _not_json(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def glimpse(content: bytes | None) -> Any:
    """The JSON of a body, whatever else is to be said of it; None if it is none."""
    try:
        return json.loads(content or b"null")
    except (ValueError, RecursionError):
        return None
