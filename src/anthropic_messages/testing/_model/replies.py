"""Generated messages. They depend on the request alone, so the same request always gets the same reply."""

from __future__ import annotations

import base64
import hashlib

from . import citations as _citations
from . import compaction as _compaction
from . import prompt_cache as _prompt_cache
from . import texts as _texts
from . import tools as _tools
from .context_editing import edit_context
from .conversation import Json, last_user_blocks
from .ids import fingerprint, identifier
from .mcp import mcp_blocks
from .prefill import continue_text, prefilled_text
from .tokens import input_tokens, output_tokens, tokens_in, truncate

_COUNTS = ("input_tokens", "output_tokens", "cache_creation_input_tokens", "cache_read_input_tokens")
_ITERATION_COUNTS = (*_COUNTS, "cache_creation")


def count_tokens(body: Json) -> Json:
    """Return the response to `POST /v1/messages/count_tokens`."""
    edited, _ = edit_context(body)
    count: Json = {"input_tokens": input_tokens(edited)}
    if body.get("context_management") is not None:
        count["context_management"] = {"original_input_tokens": input_tokens(body)}
    return count


def generate_message(body: Json) -> Json:
    """Return a complete message as the response to `POST /v1/messages`."""
    seed = fingerprint(body)
    edited, _ = edit_context(body)
    report = edit_report(body)
    if body.get("compaction"):
        return _compaction_message(edited, _compaction.signed_block(edited), seed)
    compaction = _compaction.due_compaction(edited)
    if compaction is None:
        return _message(edited, seed) | report
    block = _compaction.compaction_block(edited)
    if compaction.get("pause_after_compaction"):
        return _compaction_message(edited, block, seed) | report
    message = _message(_compaction.compacted(edited, block), seed)
    usage = message["usage"]
    iteration = {"type": "message", "model": body["model"], **{name: usage[name] for name in _ITERATION_COUNTS}}
    usage["iterations"] = [_compaction.compaction_usage(edited, block), iteration]
    message["content"].insert(0, block)
    return message | report


def edit_report(body: Json) -> Json:
    """Return the field of a message that reports the edits of its context; nothing if the request asks for none."""
    if body.get("context_management") is None:
        return {}
    return {"context_management": {"applied_edits": edit_context(body)[1]}}


def _compaction_message(body: Json, block: Json, seed: str) -> Json:
    """Return a message that ends after the summary of the conversation."""
    counts = dict.fromkeys(_COUNTS, 0)
    iterations = [_compaction.compaction_usage(body, block)]
    return {
        "id": identifier("msg_01", seed),
        "type": "message",
        "role": "assistant",
        "model": body["model"],
        "content": [block],
        "stop_reason": "compaction",
        "stop_sequence": None,
        "usage": {**counts, "iterations": iterations, "service_tier": "standard"},
    }


def _message(body: Json, seed: str) -> Json:
    blocks = _content_blocks(body, seed)
    blocks, stop_sequence = _apply_stop_sequences(blocks, body.get("stop_sequences", []))
    blocks, truncated = _apply_max_tokens(blocks, int(body["max_tokens"]))  # 5.0 is an integer in JSON
    stop_reason = "tool_use" if blocks and blocks[-1]["type"] == "tool_use" else "end_turn"
    if truncated:
        stop_reason, stop_sequence = "max_tokens", None
    elif stop_sequence is not None:
        stop_reason = "stop_sequence"
    return {
        "id": identifier("msg_01", seed),
        "type": "message",
        "role": "assistant",
        "model": body["model"],
        "content": blocks,
        "stop_reason": stop_reason,
        "stop_sequence": stop_sequence,
        "usage": _message_usage(body, blocks),
    }


def _content_blocks(body: Json, seed: str) -> list[Json]:
    blocks: list[Json] = []
    if _includes_thinking(body):
        hidden = body["thinking"].get("display") == "omitted"
        signature = base64.b64encode(hashlib.sha512(seed.encode()).digest()).decode()
        thinking = "" if hidden else _texts.thinking_text(body)
        blocks.append({"type": "thinking", "thinking": thinking, "signature": signature})
    tools = _tools.choose_tools(body)
    if not tools:
        text = continue_text(prefilled_text(body["messages"]), _texts.reply_text(body))
        return [*blocks, *mcp_blocks(body, seed), _text_block(text), *_citations.cited_blocks(body["messages"])]
    if not _tools.is_forced(body):
        names = " and ".join(tool["name"] for tool in tools)
        blocks.append(_text_block(f"I'll use {names} for that."))
    return [*blocks, *(_tool_use(tool, body, seed, number) for number, tool in enumerate(tools))]


def _tool_use(tool: Json, body: Json, seed: str, number: int) -> Json:
    return {
        "type": "tool_use",
        "id": identifier("toolu_01", seed, *([number] if number else [])),
        "name": tool["name"],
        "input": _tools.tool_input(tool, body),
        "caller": {"type": "direct"},
    }


def _text_block(text: str) -> Json:
    return {"type": "text", "text": text, "citations": None}


def _includes_thinking(body: Json) -> bool:
    kind = body.get("thinking", {}).get("type")
    if kind == "between_tools":
        return any(block["type"] == "tool_result" for block in last_user_blocks(body["messages"]))
    return kind in ("enabled", "adaptive")


def _apply_stop_sequences(blocks: list[Json], sequences: list[str]) -> tuple[list[Json], str | None]:
    """Return the content before the first stop sequence, and that stop sequence or None."""
    for index, block in enumerate(blocks):
        if block["type"] != "text":
            continue
        found = [(block["text"].index(s), s) for s in sequences if s and s in block["text"]]
        if found:
            place, sequence = min(found)
            text = block["text"][:place]
            return [*blocks[:index], *([{**block, "text": text}] if text else [])], sequence
    return blocks, None


def _apply_max_tokens(blocks: list[Json], limit: int) -> tuple[list[Json], bool]:
    """Return the content that `max_tokens` allows, and whether it was truncated.

    A tool input that does not fit is empty, as in a stream that ends before the first delta.
    """
    kept: list[Json] = []
    left = limit
    for block in blocks:
        size = output_tokens(block)
        if size <= left:
            kept.append(block)
            left -= size
            continue
        key = {"text": "text", "thinking": "thinking"}.get(block["type"])
        short = {**block, key: truncate(block[key], left)} if key else {**block, "input": {}}
        if left and output_tokens(short) <= left:
            kept.append(short)
        return kept, True
    return kept, False


def reply_usage(body: Json, blocks: list[Json]) -> Json:
    """Return the usage of a request, after the edits of its context, and of the content blocks of its reply."""
    return _message_usage(edit_context(body)[0], blocks)


def _message_usage(body: Json, blocks: list[Json]) -> Json:
    """Return the usage of a request and of the content blocks of its reply."""
    thinking = sum(tokens_in(block["thinking"]) for block in blocks if block["type"] == "thinking")
    cached = _prompt_cache.input_usage(body)
    used: Json = {
        "input_tokens": cached.pop("input_tokens"),
        "output_tokens": sum(map(output_tokens, blocks)),
        **cached,
        "service_tier": "standard",
    }
    if _includes_thinking(body):
        used["output_tokens_details"] = {"thinking_tokens": thinking}
    for name in ("speed", "inference_geo"):
        if body.get(name) is not None:
            used[name] = body[name]
    return used
