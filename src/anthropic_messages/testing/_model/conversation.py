"""Access to the messages of a request."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

Json = dict[str, Any]
Path = tuple[str | int, ...]


class Turn(NamedTuple):
    """Consecutive messages of one role, which the API treats as one."""

    role: str
    blocks: list[Json]
    start: int  # the index of its first message


def blocks_of(content: Any) -> list[Json]:
    """Return content as a list of blocks. A string becomes one text block."""
    if isinstance(content, str):
        return [{"type": "text", "text": content}]
    return content if isinstance(content, list) else []


def text_of(content: Any) -> str:
    """Return the text of the text blocks, one line for each block."""
    return "\n".join(block["text"] for block in blocks_of(content) if block["type"] == "text")


def turns(messages: list[Json]) -> list[Turn]:
    """Return the turns of a conversation."""
    found: list[Turn] = []
    for number, message in enumerate(messages):
        blocks = blocks_of(message["content"])
        if found and found[-1].role == message["role"]:
            found[-1].blocks.extend(blocks)
        else:
            found.append(Turn(message["role"], list(blocks), number))
    return found


def last_user_blocks(messages: list[Json]) -> list[Json]:
    """Return the content blocks of the last user turn."""
    return next((turn.blocks for turn in reversed(turns(messages)) if turn.role == "user"), [])


def nested_blocks(content: object, path: Path) -> Iterator[tuple[Path, Json]]:
    """Yield the content blocks with their paths, including those in tool results and documents."""
    for index, block in enumerate(content if isinstance(content, list) else ()):
        place = (*path, index)
        yield place, block
        yield from nested_blocks(block.get("content"), (*place, "content"))
        if block["type"] == "document":
            yield from nested_blocks(block["source"].get("content"), (*place, "source", "content"))


def without_cleared(body: Json) -> Json:
    """Return a request without the system messages that its later user messages clear."""
    if not any("clear_at" in message for message in body["messages"]):
        return body
    last_user = max((n for n, message in enumerate(body["messages"]) if message["role"] == "user"), default=-1)
    kept = [
        message
        for number, message in enumerate(body["messages"])
        if number > last_user or message.get("clear_at") != "next_user_message"
    ]
    return {**body, "messages": kept}


def tool_uses(messages: list[Json]) -> dict[str, Json]:
    """Return all tool uses of a conversation by id."""
    blocks = (block for message in messages for block in blocks_of(message["content"]))
    return {block["id"]: block for block in blocks if block["type"] == "tool_use"}


def current_task(messages: list[Json]) -> tuple[str, set[str]]:
    """Return the text of the last user turn that is more than tool results, and the names of the tools used since."""
    used: set[str] = set()
    for turn in reversed(turns(messages)):
        if turn.role == "user" and any(block["type"] != "tool_result" for block in turn.blocks):
            return text_of(turn.blocks), used
        used |= {block["name"] for block in turn.blocks if block["type"] == "tool_use"}
    return "", used


def current_results(messages: list[Json]) -> list[Json]:
    """Return the tool results since the last user turn that is more than tool results, in order.

    There are none if the last user turn has none.
    """
    found: list[Json] = []
    for number, turn in enumerate(turn for turn in reversed(turns(messages)) if turn.role == "user"):
        results = [block for block in turn.blocks if block["type"] == "tool_result"]
        if number and len(results) < len(turn.blocks):
            break
        if not results:
            break
        found = results + found
    return found
