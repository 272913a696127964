"""Read the fields of a response that programs usually need."""

from __future__ import annotations

from typing import Any

Summary = tuple[str | None, int, tuple[tuple[str, str, int], ...]]
"""The stop reason, the output tokens, and the type, main field and number of citations of each block."""


def read_dict(message: dict[str, Any]) -> Summary:
    """Return the summary of a parsed response."""
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
    """Return the summary of a message object."""
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
