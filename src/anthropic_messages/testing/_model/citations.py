"""Citations of documents, and their rules."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anthropic_messages.testing._schema.problems import Problem

from .conversation import Json, blocks_of, last_user_blocks, text_of

_SENTENCE = re.compile(r"\s*(.{1,200}?(?:[.!?](?=\s|$)|$)|.{200})", re.DOTALL)


def cited_blocks(messages: list[Json]) -> list[Json]:
    """Return a text block that cites the beginning of each document with citations in the last user turn."""
    documents = list(_documents(messages))
    latest = [block for block in last_user_blocks(messages) if block["type"] == "document"]
    first = len(documents) - len(latest)
    return [_quote(block, first + number) for number, block in enumerate(latest) if _is_cited(block)]


def citation_problems(body: Json) -> Iterator[Problem]:
    """Yield the problems of a request with the rules for citations."""
    enabled = [_is_cited(block) for block in _documents(body["messages"])]
    if any(enabled) and not all(enabled):
        yield Problem(("messages",), "citations should be enabled on all documents or on none of them")
    if any(enabled) and body.get("output_config", {}).get("format"):
        yield Problem(
            ("output_config", "format"), "structured outputs cannot be combined with citations: disable one of them"
        )


def _documents(messages: list[Json]) -> Iterator[Json]:
    """Yield the documents of the user messages, in the order of their citation index."""
    for message in messages:
        if message["role"] == "user":
            yield from (block for block in blocks_of(message["content"]) if block["type"] == "document")


def _is_cited(block: Json) -> bool:
    return bool((block.get("citations") or {}).get("enabled"))


def _quote(block: Json, index: int) -> Json:
    source, title = block["source"], block.get("title")
    if source["type"] == "text":
        found = _SENTENCE.match(source["data"])
        start, end = found.span(1) if found else (0, 0)
        said = source["data"][start:end]
        place = {"type": "char_location", "start_char_index": start, "end_char_index": end}
    elif source["type"] == "content":
        said = text_of(blocks_of(source["content"])[:1])
        place = {"type": "content_block_location", "start_block_index": 0, "end_block_index": 1}
    else:
        said = title or "page 1"  # the text of a PDF is not parsed
        place = {"type": "page_location", "start_page_number": 1, "end_page_number": 2}
    citation: Json = {**place, "cited_text": said, "document_index": index, "document_title": title}
    citation["file_id"] = source.get("file_id")
    return {"type": "text", "text": f'Document {index + 1} begins: "{said}"', "citations": [citation]}
