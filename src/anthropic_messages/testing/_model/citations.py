"""Citations: what the offline model quotes from documents that ask for it, and the rules about asking."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anthropic_messages.testing._schema.problems import Problem

from .conversation import Json, blocks_of, last_user_blocks, text_of

_SENTENCE = re.compile(r"\s*(.{1,200}?(?:[.!?](?=\s|$)|$)|.{200})", re.DOTALL)


def quotes(messages: list[Json]) -> list[Json]:
    """A text block for each document of the user's last turn that is to be cited: its beginning, with the place."""
    documents = list(_documents(messages))
    latest = [block for block in last_user_blocks(messages) if block["type"] == "document"]
    first = len(documents) - len(latest)
    return [_quote(block, first + number) for number, block in enumerate(latest) if _cited(block)]


def broken(body: Json) -> Iterator[Problem]:
    """The rules of citations that a request breaks."""
    asking = [_cited(block) for block in _documents(body["messages"])]
    if any(asking) and not all(asking):
        yield Problem(("messages",), "citations should be enabled on all documents or on none of them")
    if any(asking) and body.get("output_config", {}).get("format"):
        yield Problem(("output_config", "format"), "an answer of a given form can't have citations: disable them")


def _documents(messages: list[Json]) -> Iterator[Json]:
    """The documents that users have attached, in the order by which citations number them."""
    for message in messages:
        if message["role"] == "user":
            yield from (block for block in blocks_of(message["content"]) if block["type"] == "document")


def _cited(block: Json) -> bool:
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
        said = title or "page 1"  # without reading PDF
        place = {"type": "page_location", "start_page_number": 1, "end_page_number": 2}
    citation = {**place, "cited_text": said, "document_index": index, "document_title": title, "file_id": None}
    return {"type": "text", "text": f'Document {index + 1} begins: "{said}"', "citations": [citation]}
