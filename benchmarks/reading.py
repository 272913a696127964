"""What a program does with an answer: it reads the fields, here all that a user is likely to want."""

from __future__ import annotations

from typing import Any

Summary = tuple[str | None, int, tuple[tuple[str, str, int], ...]]
"""Stop reason, output tokens, and of each block its type, its main field and how many citations it has."""


def read_dict(message: dict[str, Any]) -> Summary:
    blocks = []
    for block in message["content"]:
        kind = block["type"]
        if kind == "text":
            blocks.append((kind, block["text"], len(block.get("citations") or ())))
        elif kind == "tool_use":
            blocks.append((kind, block["name"], 0))
        else:
            blocks.append((kind, block["thinking"], 0))
    return message["stop_reason"], message["usage"]["output_tokens"], tuple(blocks)


def read_object(message: Any) -> Summary:
    blocks = []
    for block in message.content:
        kind = block.type
        if kind == "text":
            blocks.append((kind, block.text, len(block.citations or ())))
        elif kind == "tool_use":
            blocks.append((kind, block.name, 0))
        else:
            blocks.append((kind, block.thinking, 0))
    return message.stop_reason, message.usage.output_tokens, tuple(blocks)
