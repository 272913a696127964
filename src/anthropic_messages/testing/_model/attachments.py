"""Descriptions and token counts of images and documents."""

from __future__ import annotations

import base64
import re
import struct
from typing import Any

from anthropic_messages.testing._text import plural, quoted

from .conversation import Json, text_of

TOKENS_PER_IMAGE = 1_200
TOKENS_PER_PAGE = 1_500  # of a PDF


def describe(blocks: list[Json]) -> str:
    """Return a sentence on the images, documents and files among content blocks; an empty string if there are none."""
    parts = []
    for kind, noun, inspect in _KINDS:
        found = [inspect(block) for block in blocks if block["type"] == kind]
        if found:
            parts.append(f"{plural(len(found), noun)} ({'; '.join(found)})")
    return f"I see {' and '.join(parts)}." if parts else ""


def count_pages(block: Json) -> int:
    """Return the number of pages of a PDF, estimated without parsing it."""
    source = block["source"]
    data = _decoded(source) if source["type"] == "base64" else b""
    return max(1, len(re.findall(rb"/Type\s*/Page\b", data)))


def _image(block: Json) -> str:
    source = block["source"]
    if source["type"] != "base64":
        return _location(source)
    data = _decoded(source)
    size = _pixels(data)
    parts = [source["media_type"], f"{size[0]} x {size[1]} pixels" if size else "", plural(len(data), "byte")]
    return ", ".join(part for part in parts if part)


def _document(block: Json) -> str:
    source = block["source"]
    title = quoted(block["title"]) if block.get("title") else ""
    if source["type"] == "base64":
        parts = [source["media_type"], plural(count_pages(block), "page"), plural(len(_decoded(source)), "byte")]
    elif source["type"] == "text":
        parts = [source["media_type"], plural(len(source["data"]), "character")]
    elif source["type"] == "content":
        parts = [plural(len(text_of(source["content"])), "character") + " in blocks"]
    else:
        parts = [_location(source)]
    return ", ".join(part for part in [title, *parts] if part)


def _upload(block: Json) -> str:
    return f"{block['filename']}, {plural(block['size_bytes'], 'byte')}"


_KINDS = (("image", "image", _image), ("document", "document", _document), ("container_upload", "file", _upload))


def _location(source: Json) -> str:
    return f"at {source['url']}"


def _decoded(source: Json) -> bytes:
    return base64.b64decode(source["data"])


def _pixels(data: bytes) -> tuple[Any, ...] | None:
    """Return width and height of a PNG or GIF; None for other formats."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        return struct.unpack(">II", data[16:24])
    if data.startswith((b"GIF87a", b"GIF89a")) and len(data) >= 10:
        return struct.unpack("<HH", data[6:10])
    return None
