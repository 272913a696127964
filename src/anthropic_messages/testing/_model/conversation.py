"""Looking at the messages of a request."""

from __future__ import annotations

from typing import Any, NamedTuple

Json = dict[str, Any]


class Turn(NamedTuple):
    """What one side said before the other did; in one message or several, which is the same to the API."""

    role: str
    blocks: list[Json]
    start: int  # the number of its first message


def blocks_of(content: Any) -> list[Json]:
    """Content as blocks: a plain string is one text block."""
    if isinstance(content, str):
        return [{"type": "text", "text": content}]
    return content if isinstance(content, list) else []


def text_of(content: Any) -> str:
    """The text of a content, a line for each block."""
    return "\n".join(block["text"] for block in blocks_of(content) if block["type"] == "text")


def turns(messages: list[Json]) -> list[Turn]:
    found: list[Turn] = []
    for number, message in enumerate(messages):
        blocks = blocks_of(message["content"])
        if found and found[-1].role == message["role"]:
            found[-1].blocks.extend(blocks)
        else:
            found.append(Turn(message["role"], list(blocks), number))
    return found


def last_user_blocks(messages: list[Json]) -> list[Json]:
    """The blocks of the user's last turn."""
    return next((turn.blocks for turn in reversed(turns(messages)) if turn.role == "user"), [])


def tool_uses(messages: list[Json]) -> dict[str, Json]:
    """All tool uses of a conversation, by id."""
    blocks = (block for message in messages for block in blocks_of(message["content"]))
    return {block["id"]: block for block in blocks if block["type"] == "tool_use"}
