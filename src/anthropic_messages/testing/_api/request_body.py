"""The body of a request: its size, and its JSON; and the check of its credentials."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, BinaryIO, cast

from anthropic_messages.testing._model.errors import ErrorResponse
from anthropic_messages.testing._text import format_value

from .batches import MAX_BATCH_BYTES

MAX_BYTES = 32 * 1024 * 1024
MAX_FILE_BYTES = 500 * 1024 * 1024
TOO_LARGE = "the request is too large: the limit is 32 MB, 256 MB for a batch, and 500 MB for a file"
_MAX_BYTES = {"/v1/messages/batches": MAX_BATCH_BYTES, "/v1/files": MAX_FILE_BYTES + 1024 * 1024}
_MEMORY = 1024 * 1024  # bytes of an upload that are kept in memory

Body = bytes | BinaryIO
"""The body of a request. The body of an upload is a file, so that it takes no memory."""


def max_body_bytes(target: str) -> int:
    """Return the maximum size of a request body for this path, in bytes."""
    return _MAX_BYTES.get(target.partition("?")[0], MAX_BYTES)


def is_upload(headers: Mapping[str, str]) -> bool:
    """Return whether the body of a request is a form, which may contain a large file."""
    return headers.get("content-type", "").lower().startswith("multipart/")


class BodyWriter:
    """Collects the chunks of a body.

    Args:
        headers: The headers of the request.
        target: Path and query string of the request.
    """

    def __init__(self, headers: Mapping[str, str], target: str) -> None:
        self._max_bytes = max_body_bytes(target)
        self._size = 0
        self._chunks: list[bytes] = []
        self._file: BinaryIO | None = None
        if is_upload(headers):
            from tempfile import SpooledTemporaryFile

            self._file = cast("BinaryIO", SpooledTemporaryFile(max_size=_MEMORY))  # noqa: SIM115

    def write(self, chunk: bytes) -> None:
        """Add a chunk. Chunks beyond the maximum size are dropped."""
        self._size += len(chunk)
        if self._size > self._max_bytes:
            return
        if self._file is None:
            self._chunks.append(chunk)
        else:
            self._file.write(chunk)

    def body(self) -> Body | None:
        """Return the body; None if it is larger than the API allows."""
        if self._size > self._max_bytes:
            return None
        return b"".join(self._chunks) if self._file is None else self._file

    def close(self) -> None:
        """Delete the file of an upload."""
        if self._file is not None:
            self._file.close()


def body_size(body: Body | None) -> int:
    """Return the number of bytes of a body that are kept with the request. The content of a file is not kept."""
    return len(body) if isinstance(body, bytes) else 0


def check_credentials(headers: Mapping[str, str]) -> None:
    """Check that there is a key in `x-api-key` or `authorization`. Any key is accepted."""
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if not headers.get("x-api-key", "").strip() and not (scheme.lower() == "bearer" and token.strip()):
        raise ErrorResponse(401, "missing credentials: send `x-api-key: KEY` or `authorization: Bearer KEY`")


def read_json(headers: Mapping[str, str], content: Body | None) -> Any:
    """Return the JSON of a body, parsed as strictly as the API does."""
    if content is None:
        raise ErrorResponse(413, TOO_LARGE)
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json" or not isinstance(content, bytes):
        raise ErrorResponse(400, f"content-type: header should be application/json, not {format_value(kind)}")
    try:
        return json.loads(content.decode("utf-8"), parse_constant=_reject_constant)
    except ValueError as error:  # also UnicodeDecodeError
        raise ErrorResponse(400, f"the request body is not valid JSON: {error}") from None


def _reject_constant(name: str) -> None:
    raise ValueError(f"{name} is not valid JSON")


def parse_leniently(content: Body | None) -> Any:
    """Return the JSON of a body, or None if it is not valid JSON."""
    try:
        return json.loads(content) if content and isinstance(content, bytes) else None
    except (ValueError, RecursionError):
        return None
