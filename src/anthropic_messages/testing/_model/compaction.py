"""Compaction: the summary of a conversation, as a block that stands for it in later requests."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from anthropic_messages.testing._text import plural, quoted

from .context_editing import COMPACT, edits_of
from .conversation import Json, last_user_blocks, text_of
from .errors import ErrorResponse
from .tokens import input_tokens, tokens_in

_DEFAULT_TRIGGER = 150_000  # tokens


def due_compaction(body: Json) -> Json | None:
    """Return the edit that asks for a compaction of this request, or None."""
    for edit in edits_of(body):
        trigger = (edit.get("trigger") or {}).get("value", _DEFAULT_TRIGGER)
        if edit["type"] == COMPACT and input_tokens(body) >= trigger:
            return edit
    return None


def compaction_block(body: Json) -> Json:
    """Return the summary of a conversation."""
    return _block(_summary(body))


def signed_block(body: Json) -> Json:
    """Return the summary of a conversation with a signature, as the field `compaction` asks for."""
    summary = _summary(body)
    return {**_block(summary), "signature": _signature(summary), "tool_changes": []}


def compacted(body: Json, block: Json) -> Json:
    """Return a request whose messages are replaced by the block."""
    question = {"role": "user", "content": last_user_blocks(body["messages"])}
    return {**body, "messages": [{"role": "assistant", "content": [block]}, question]}


def compaction_usage(body: Json, block: Json) -> Json:
    """Return the usage of the run that wrote the block."""
    return {
        "type": "compaction",
        "input_tokens": input_tokens(body),
        "output_tokens": tokens_in(block["content"]),
        "cache_creation_input_tokens": 0,
        "cache_read_input_tokens": 0,
        "cache_creation": None,
    }


def without_compacted(body: Json) -> Json:
    """Return a request without the content that its last compaction block stands for.

    Raises:
        ErrorResponse: A signed block is not the only one, not the first block, or changed.
    """
    found = list(_blocks_with_content(body))
    if not found:
        return body
    signed = next((place for place in found if place[2].get("signature")), None)
    if signed is not None:
        _check_signed(signed, found)
    number, index, _ = found[-1]
    message = body["messages"][number]
    first = {**message, "content": message["content"][index:]}
    return {**body, "messages": [first, *body["messages"][number + 1 :]]}


def _blocks_with_content(body: Json) -> Iterator[tuple[int, int, Json]]:
    for number, message in enumerate(body["messages"]):
        for index, block in enumerate(message["content"] if isinstance(message["content"], list) else ()):
            if block["type"] == "compaction" and block.get("content") is not None:
                yield number, index, block


def _check_signed(signed: tuple[int, int, Json], found: list[Any]) -> None:
    number, index, block = signed
    place = f"messages.{number}.content.{index}"
    if len(found) > 1:
        raise ErrorResponse(
            400,
            f"{place}: a request should have one compaction block with content, the last one that was returned",
            code="compaction_block_ambiguous",
        )
    if (number, index) != (0, 0):
        raise ErrorResponse(
            400, f"{place}: a compaction block should be the first block", code="compaction_block_misplaced"
        )
    if block["signature"] != _signature(block["content"]):
        raise ErrorResponse(
            400,
            f"{place}: the content of the compaction block differs from the one that was returned",
            code="compaction_content_mismatch",
        )


def _block(summary: str) -> Json:
    return {"type": "compaction", "content": summary, "encrypted_content": None}


def _summary(body: Json) -> str:
    text = text_of(last_user_blocks(body["messages"]))
    about = f" The last user message is {quoted(text)}." if text.strip() else ""
    return f"The conversation so far has {plural(len(body['messages']), 'message')}.{about}"


def _signature(summary: str) -> str:
    return hashlib.sha256(f"compaction {summary}".encode("utf-8", "surrogatepass")).hexdigest()
