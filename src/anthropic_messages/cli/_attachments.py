"""Files as content blocks: images, PDFs and text."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

from ._exits import UsageProblem

MAX_FILE_BYTES = 24_000_000
"""Largest file in bytes. As base64, it just fits into a request of 32 MB."""
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
)


def content_block(path: Path) -> dict[str, Any]:
    """Return a file as a content block. Its bytes decide on the type, not its name.

    Raises:
        UsageProblem: The file can't be read, is too large, or is neither an image, a PDF nor text.
    """
    data = read_file(path)
    media_type = _media_type(data)
    if media_type is None:
        return _text_document(path, data)
    source = {"type": "base64", "media_type": media_type, "data": base64.b64encode(data).decode("ascii")}
    if media_type == "application/pdf":
        return {"type": "document", "source": source, "title": path.name}
    return {"type": "image", "source": source}


def read_file(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        UsageProblem: The file can't be read, or is too large for a request.
    """
    try:
        path = path.expanduser()
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise UsageProblem(
                f"{path} has {size:,} bytes, and a request can hold a file of {MAX_FILE_BYTES:,} bytes at most. "
                "Use a smaller file."
            )
        return path.read_bytes()
    except (OSError, RuntimeError, ValueError) as error:  # The last two are for unknown users and null characters.
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageProblem(f"Cannot read {path}: {reason}. Check the path.") from error


def _media_type(data: bytes) -> str | None:
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((media_type for signature, media_type in _SIGNATURES if data.startswith(signature)), None)


def _text_document(path: Path, data: bytes) -> dict[str, Any]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise UsageProblem(f"{path} is neither an image (PNG, JPEG, GIF, WebP), a PDF nor text in UTF-8. Convert it.")
    if not text.strip():
        raise UsageProblem(f"{path} is empty. The API accepts documents with text only.")
    source = {"type": "text", "media_type": "text/plain", "data": text}
    return {"type": "document", "source": source, "title": path.name}
