"""Token counts by a simple rule, so that tests can reckon with them:

- text, tool definitions, and inputs as JSON: one token for each 4 bytes of UTF-8, the last one begun counts
- each message: 3 more
- an image: 1,200; a PDF: 1,500 a page

A real model counts differently. What holds for both: `count_tokens` gives the `input_tokens` of `create`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from .attachments import IMAGE_TOKENS, PAGE_TOKENS, pages
from .conversation import Json, blocks_of

BYTES_A_TOKEN = 4
_A_MESSAGE = 3


def tokens_in(text: str) -> int:
    return -(-len(text.encode("utf-8", "surrogatepass")) // BYTES_A_TOKEN)


class Part(NamedTuple):
    """A tool or block of a request, with what it costs."""

    block: Json
    tokens: int
    message: int | None
    """The number of the message that it is in; None before the messages."""


def parts(body: Json) -> Iterator[Part]:
    """The parts of a request in the order in which a model reads them: tools, system prompt, messages."""
    for tool in body.get("tools", []):
        yield Part(tool, _of_json(tool), None)
    for block in blocks_of(body.get("system", [])):
        yield Part(block, _of_block(block), None)
    for number, message in enumerate(body["messages"]):
        yield Part({}, _A_MESSAGE, number)
        for block in blocks_of(message["content"]):
            yield Part(block, _of_block(block), number)


def input_tokens(body: Json) -> int:
    """The tokens of a request: system prompt, tools and messages."""
    return sum(part.tokens for part in parts(body))


def output_tokens(block: Json) -> int:
    """The tokens of a block of an answer."""
    return _of_block(block)


def cut(text: str, tokens: int) -> str:
    """As much of a text as fits into a number of tokens."""
    return text.encode("utf-8", "surrogatepass")[: tokens * BYTES_A_TOKEN].decode("utf-8", "ignore")


def _of_block(block: Json) -> int:
    kind = block["type"]
    if kind == "text":
        return tokens_in(block["text"])
    if kind == "thinking":
        return tokens_in(block["thinking"])
    if kind == "tool_use":
        return tokens_in(block["name"]) + _of_json(block["input"])
    if kind == "tool_result":
        return sum(map(_of_block, blocks_of(block.get("content", []))))
    if kind == "image":
        return IMAGE_TOKENS
    if kind == "document":
        return _of_document(block)
    return _of_json(block)


def _of_document(block: Json) -> int:
    source = block["source"]
    around = sum(tokens_in(block.get(name) or "") for name in ("title", "context"))
    if source["type"] == "text":
        return around + tokens_in(source["data"])
    if source["type"] == "content":
        return around + sum(map(_of_block, blocks_of(source["content"])))
    return around + PAGE_TOKENS * pages(block)


def _of_json(value: Any) -> int:
    return tokens_in(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
