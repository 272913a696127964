"""Generated messages. They depend on the request alone, so the same request always gets the same reply."""

from __future__ import annotations

import base64
import hashlib

from . import citations as _citations
from . import prompt_cache as _prompt_cache
from . import texts as _texts
from . import tools as _tools
from .conversation import Json, last_user_blocks
from .ids import fingerprint, identifier
from .prefill import continue_text, prefilled_text
from .tokens import input_tokens, output_tokens, tokens_in, truncate


def count_tokens(body: Json) -> Json:
    """Return the response to `POST /v1/messages/count_tokens`."""
    return {"input_tokens": input_tokens(body)}


def generate_message(body: Json) -> Json:
    """Return a complete message as the response to `POST /v1/messages`."""
    seed = fingerprint(body)
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
        "usage": message_usage(body, blocks),
    }


def _content_blocks(body: Json, seed: str) -> list[Json]:
    blocks: list[Json] = []
    if _includes_thinking(body):
        hidden = body["thinking"].get("display") == "omitted"
        signature = base64.b64encode(hashlib.sha512(seed.encode()).digest()).decode()
        thinking = "" if hidden else _texts.thinking_text(body)
        blocks.append({"type": "thinking", "thinking": thinking, "signature": signature})
    tool = _tools.choose_tool(body)
    if tool is None:
        text = continue_text(prefilled_text(body["messages"]), _texts.reply_text(body))
        return [*blocks, _text_block(text), *_citations.cited_blocks(body["messages"])]
    if not _tools.is_forced(body):
        blocks.append(_text_block(f"I'll use {tool['name']} for that."))
    use = {
        "type": "tool_use",
        "id": identifier("toolu_01", seed),
        "name": tool["name"],
        "input": _tools.tool_input(tool, body),
        "caller": {"type": "direct"},
    }
    return [*blocks, use]


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


def message_usage(body: Json, blocks: list[Json]) -> Json:
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
