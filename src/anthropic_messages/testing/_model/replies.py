"""The answers of the offline API: made from the request alone, so the same request gets the same answer."""

from __future__ import annotations

import base64
import hashlib

from anthropic_messages.testing._model import prompt_cache as _cache
from anthropic_messages.testing._model import tools as _tools

from . import citations as _citing
from . import texts as _words
from .conversation import Json, last_user_blocks
from .ids import fingerprint, identifier
from .prefill import beginning, continued
from .tokens import cut, input_tokens, output_tokens, tokens_in


def count(body: Json) -> Json:
    """The answer to `POST /v1/messages/count_tokens`."""
    return {"input_tokens": input_tokens(body)}


def message(body: Json) -> Json:
    """The answer to `POST /v1/messages`, as a whole message."""
    seed = fingerprint(body)
    blocks = _compose(body, seed)
    blocks, stop_sequence = _stopped(blocks, body.get("stop_sequences", []))
    blocks, full = _limited(blocks, int(body["max_tokens"]))  # 5.0 is an integer in JSON
    stop_reason = "tool_use" if blocks and blocks[-1]["type"] == "tool_use" else "end_turn"
    if full:
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
        "usage": usage(body, blocks),
    }


def _compose(body: Json, seed: str) -> list[Json]:
    blocks: list[Json] = []
    if _thinks(body):
        hidden = body["thinking"].get("display") == "omitted"
        signature = base64.b64encode(hashlib.sha512(seed.encode()).digest()).decode()
        thinking = "" if hidden else _words.thoughts(body)
        blocks.append({"type": "thinking", "thinking": thinking, "signature": signature})
    tool = _tools.choose(body)
    if tool is None:
        answer = continued(beginning(body["messages"]), _words.answer(body))
        return [*blocks, _text(answer), *_citing.quotes(body["messages"])]
    if not _tools.is_forced(body):
        blocks.append(_text(f"I'll use {tool['name']} for that."))
    use = {
        "type": "tool_use",
        "id": identifier("toolu_01", seed),
        "name": tool["name"],
        "input": _tools.input_for(tool, body),
        "caller": {"type": "direct"},
    }
    return [*blocks, use]


def _text(text: str) -> Json:
    return {"type": "text", "text": text, "citations": None}


def _thinks(body: Json) -> bool:
    kind = body.get("thinking", {}).get("type")
    if kind == "between_tools":
        return any(block["type"] == "tool_result" for block in last_user_blocks(body["messages"]))
    return kind in ("enabled", "adaptive")


def _stopped(blocks: list[Json], sequences: list[str]) -> tuple[list[Json], str | None]:
    """The blocks up to the first stop sequence in a text, which is not part of the answer."""
    for index, block in enumerate(blocks):
        if block["type"] != "text":
            continue
        found = [(block["text"].index(s), s) for s in sequences if s and s in block["text"]]
        if found:
            place, sequence = min(found)
            text = block["text"][:place]
            return [*blocks[:index], *([{**block, "text": text}] if text else [])], sequence
    return blocks, None


def _limited(blocks: list[Json], limit: int) -> tuple[list[Json], bool]:
    """As much as `max_tokens` allows, and whether that cut anything off.

    A tool's input that does not fit is left empty, as a stream that ends before its first piece leaves it.
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
        short = {**block, key: cut(block[key], left)} if key else {**block, "input": {}}
        if left and output_tokens(short) <= left:
            kept.append(short)
        return kept, True
    return kept, False


def usage(body: Json, blocks: list[Json]) -> Json:
    """The tokens of a request, and of the blocks of its answer."""
    thinking = sum(tokens_in(block["thinking"]) for block in blocks if block["type"] == "thinking")
    cached = _cache.usage(body)
    used: Json = {
        "input_tokens": cached.pop("input_tokens"),
        "output_tokens": sum(map(output_tokens, blocks)),
        **cached,
        "service_tier": "standard",
    }
    if _thinks(body):
        used["output_tokens_details"] = {"thinking_tokens": thinking}
    for name in ("speed", "inference_geo"):
        if body.get(name) is not None:
            used[name] = body[name]
    return used
