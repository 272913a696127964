"""The texts of the offline model. It knows next to nothing, but its replies show what arrived."""

from __future__ import annotations

import json
import re

from anthropic_messages.testing._text import plural, quoted

from . import attachments as _attachments
from .conversation import Json, blocks_of, current_results, last_user_blocks, text_of, tool_uses
from .sample import sample

_CAPITALS = {
    "australia": "Canberra", "brazil": "Brasília", "canada": "Ottawa", "egypt": "Cairo", "france": "Paris",
    "germany": "Berlin", "india": "New Delhi", "italy": "Rome", "japan": "Tokyo", "kenya": "Nairobi",
    "mexico": "Mexico City", "poland": "Warsaw", "spain": "Madrid", "sweden": "Stockholm",
}  # fmt: skip
_CAPITAL = re.compile(r"\bcapital (?:city )?of (\w+)", re.IGNORECASE)
_NAME = re.compile(r"\b(?:my name is|i am called|call me) ([A-Z][\w'-]*)", re.IGNORECASE)
_COUNT = re.compile(r"\bcount (?:from (?:1|one) )?(?:up )?to (\d{1,4})\b", re.IGNORECASE)
_SUM = re.compile(r"(\d{1,15}) ?([-+*x]|plus|minus|times) ?(\d{1,15})")
_HELLO = re.compile(r"\s*(?:hello|hi|hey|good (?:morning|evening))\b", re.IGNORECASE)


def reply_text(body: Json) -> str:
    """Return the text of the reply to a request."""
    blocks = last_user_blocks(body["messages"])
    form = body.get("output_config", {}).get("format")
    if form:
        return json.dumps(sample(form["schema"], text_of(blocks)), ensure_ascii=False)
    results = _tool_results(body["messages"])
    parts = [*results, _attachments.describe(blocks)]
    text = text_of(blocks)
    if text.strip() and not results:
        parts.append(_text_for(text, body["messages"], alone=not any(parts)))
    system = text_of(body.get("system", []))
    if system.strip():
        parts.append(f"(Your system prompt: {quoted(system)})")
    return " ".join(part for part in parts if part) or "The message is empty."


def thinking_text(body: Json) -> str:
    """Return the text of a thinking block."""
    text = text_of(last_user_blocks(body["messages"]))
    count = plural(len(body["messages"]), "message")
    about = f"The last user message is {quoted(text)}." if text.strip() else "It has no text."
    return f"Let me think. The conversation has {count}. {about} I will reply to it."


def _text_for(text: str, messages: list[Json], *, alone: bool) -> str:
    capital = _CAPITAL.search(text)
    if capital and capital[1].lower() in _CAPITALS:
        country = capital[1].lower()
        return f"The capital of {country.capitalize()} is {_CAPITALS[country]}."
    if re.search(r"\bmy name\b", text, re.IGNORECASE) and "?" in text:
        name = _NAME.search("\n".join(text_of(m["content"]) for m in messages if m["role"] == "user"))
        return f"Your name is {name[1]}." if name else "You have not told me your name."
    count = _COUNT.search(text)
    if count:
        return ", ".join(str(number) for number in range(1, int(count[1]) + 1)) + "."
    calculation = _SUM.search(text)
    if calculation:
        return _calculate(*calculation.groups())
    introduced = _NAME.search(text)
    if introduced:
        return f"Nice to meet you, {introduced[1]}."
    if _HELLO.match(text) and len(text) < 40:
        return "Hello! How can I help you today?"
    echo = f"{'You asked' if '?' in text else 'You said'}: {quoted(text)}."
    return f"{echo} This is the offline API, which has no real model and repeats your text." if alone else echo


def _calculate(left: str, sign: str, right: str) -> str:
    a, b = int(left), int(right)
    if sign in ("+", "plus"):
        return f"{a} + {b} = {a + b}."
    return f"{a} - {b} = {a - b}." if sign in ("-", "minus") else f"{a} * {b} = {a * b}."


def _tool_results(messages: list[Json]) -> list[str]:
    """Return a sentence for each tool result since the last user turn of another kind; none if that is the last one."""
    uses = tool_uses(messages)
    sentences = []
    for block in current_results(messages):
        name = uses.get(block["tool_use_id"], {}).get("name", "The tool")
        content = blocks_of(block.get("content", []))
        found = ", ".join(part["tool_name"] for part in content if part["type"] == "tool_reference")
        echo = " ".join(f"{text_of(content)} {found}".split())[:500]
        seen = _attachments.describe(content)
        verb = "failed" if block.get("is_error") else "says"
        sentences.append(f"{name} {verb}: {' '.join(filter(None, [echo, seen])) or 'nothing'}")
    return [sentence if sentence.endswith((".", "!", "?")) else f"{sentence}." for sentence in sentences]
