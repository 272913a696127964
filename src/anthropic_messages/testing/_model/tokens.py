"""Token counts by simple rules, so that tests can predict them.

- text, tool definitions and JSON inputs: one token for each 4 bytes of UTF-8, rounded up
- each message: 3 tokens
- images: 1,200 tokens; PDFs: 1,500 tokens for each page

Real models count differently, but there, too, `count_tokens` returns the `input_tokens` of `create`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from .attachments import TOKENS_PER_IMAGE, TOKENS_PER_PAGE, count_pages
from .conversation import Json, blocks_of

BYTES_PER_TOKEN = 4
_TOKENS_PER_MESSAGE = 3


def tokens_in(text: str) -> int:
    """Return the tokens of a text."""
    return -(-len(text.encode("utf-8", "surrogatepass")) // BYTES_PER_TOKEN)


class Part(NamedTuple):
    """A tool or content block of a request with its tokens."""

    block: Json
    tokens: int
    message: int | None
    """The index of its message; None for tools and the system prompt."""


def parts(body: Json) -> Iterator[Part]:
    """Yield the parts of a request in the order of the prompt: tools, system prompt, messages."""
    for tool in body.get("tools", []):
        yield Part(tool, _json_tokens(tool), None)
    for block in blocks_of(body.get("system", [])):
        yield Part(block, _block_tokens(block), None)
    for number, message in enumerate(body["messages"]):
        yield Part({}, _TOKENS_PER_MESSAGE, number)
        for block in blocks_of(message["content"]):
            yield Part(block, _block_tokens(block), number)


def input_tokens(body: Json) -> int:
    """Return the input tokens of a request."""
    return sum(part.tokens for part in parts(body))


def output_tokens(block: Json) -> int:
    """Return the output tokens of a content block."""
    return _block_tokens(block)


def truncate(text: str, tokens: int) -> str:
    """Return the beginning of a text that has at most this number of tokens."""
    return text.encode("utf-8", "surrogatepass")[: tokens * BYTES_PER_TOKEN].decode("utf-8", "ignore")


def _block_tokens(block: Json) -> int:
    kind = block["type"]
    if kind == "text":
        return tokens_in(block["text"])
    if kind == "thinking":
        return tokens_in(block["thinking"])
    if kind == "tool_use":
        return tokens_in(block["name"]) + _json_tokens(block["input"])
    if kind == "tool_result":
        return sum(map(_block_tokens, blocks_of(block.get("content", []))))
    if kind == "image":
        return TOKENS_PER_IMAGE
    if kind == "document":
        return _document_tokens(block)
    return _json_tokens(block)


def _document_tokens(block: Json) -> int:
    source = block["source"]
    metadata_tokens = sum(tokens_in(block.get(name) or "") for name in ("title", "context"))
    if source["type"] == "text":
        return metadata_tokens + tokens_in(source["data"])
    if source["type"] == "content":
        return metadata_tokens + sum(map(_block_tokens, blocks_of(source["content"])))
    return metadata_tokens + TOKENS_PER_PAGE * count_pages(block)


def _json_tokens(value: Any) -> int:
    return tokens_in(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
