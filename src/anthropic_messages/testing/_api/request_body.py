"""The first checks of a request: its size, its credentials, and the JSON of its body."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from anthropic_messages.testing._model.errors import ErrorResponse
from anthropic_messages.testing._text import format_value

from .batches import MAX_BATCH_BYTES

MAX_BYTES = 32 * 1024 * 1024


def max_body_bytes(target: str) -> int:
    """Return the maximum size of a request body for this path, in bytes."""
    return MAX_BATCH_BYTES if target.partition("?")[0] == "/v1/messages/batches" else MAX_BYTES


def check_credentials(headers: Mapping[str, str]) -> None:
    """Check that there is a key in `x-api-key` or `authorization`. Any key is accepted."""
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if not headers.get("x-api-key", "").strip() and not (scheme.lower() == "bearer" and token.strip()):
        raise ErrorResponse(401, "missing credentials: send `x-api-key: KEY` or `authorization: Bearer KEY`")


def read_json(headers: Mapping[str, str], content: bytes | None) -> Any:
    """Return the JSON of a body, parsed as strictly as the API does."""
    if content is None:
        raise ErrorResponse(413, "the request is too large: the limit is 32 MB, and 256 MB for a batch")
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise ErrorResponse(400, f"content-type: header should be application/json, not {format_value(kind)}")
    try:
        return json.loads(content.decode("utf-8"), parse_constant=_reject_constant)
    except ValueError as error:  # also UnicodeDecodeError
        raise ErrorResponse(400, f"the request body is not valid JSON: {error}") from None


def _reject_constant(name: str) -> None:
    raise ValueError(f"{name} is not valid JSON")


def parse_leniently(content: bytes | None) -> Any:
    """Return the JSON of a body, or None if it is not valid JSON."""
    try:
        return json.loads(content or b"null")
    except (ValueError, RecursionError):
        return None
