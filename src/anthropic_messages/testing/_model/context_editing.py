"""Context management: the edits that shorten a conversation before the model sees it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from anthropic_messages.testing._schema.problems import Problem
from anthropic_messages.testing._text import format_value

from .conversation import Json, blocks_of
from .tokens import input_tokens

_TOOLS, _THINKING, COMPACT = "clear_tool_uses_20250919", "clear_thinking_20251015", "compact_20260112"
_TOOLS_TRIGGER: Json = {"type": "input_tokens", "value": 100_000}
_KEPT_TOOL_USES = 3
_KEPT_THINKING_TURNS = 1
_THINKING_BLOCKS = ("thinking", "redacted_thinking")
_PLACEHOLDER = "[Old tool result cleared]"
MIN_COMPACTION_TRIGGER = 50_000  # tokens


def edits_of(body: Json) -> list[Json]:
    """Return the edits that a request asks for."""
    edits: list[Json] = (body.get("context_management") or {}).get("edits") or []
    return edits


def edit_context(body: Json) -> tuple[Json, list[Json]]:
    """Return a request with its edits applied, except compaction, and the report of those that changed something.

    Args:
        body: A valid request. It is not changed.
    """
    applied: list[Json] = []
    for edit in edits_of(body):
        apply = {_TOOLS: _clear_tool_uses, _THINKING: _clear_thinking}.get(edit["type"])
        if apply is None:
            continue
        edited, count = apply(body, edit)
        cleared = input_tokens(body) - input_tokens(edited)
        least = (edit.get("clear_at_least") or {}).get("value", 0)
        if count and cleared >= least:
            name = "cleared_tool_uses" if edit["type"] == _TOOLS else "cleared_thinking_turns"
            applied.append({"type": edit["type"], name: count, "cleared_input_tokens": cleared})
            body = edited
    return body, applied


def edit_problems(body: Json) -> Iterator[Problem]:
    """Yield the problems of a request with the rules for edits."""
    if body.get("compaction") and body.get("context_management") is not None:
        yield Problem(("compaction",), "`compaction` cannot be combined with `context_management`")
    if not edits_of(body):
        return
    place = ("context_management", "edits")
    kinds = [edit["type"] for edit in edits_of(body)]
    for index, edit in enumerate(edits_of(body)):
        here = (*place, index)
        if edit["type"] in kinds[:index]:
            yield Problem(here, f"there is another edit of the type {format_value(edit['type'])}")
        if edit["type"] == _THINKING and (body.get("thinking") or {}).get("type", "disabled") == "disabled":
            yield Problem(here, f"{_THINKING} needs `thinking`, and the request has it disabled")
        if edit["type"] == _THINKING and index:
            yield Problem(here, f"{_THINKING} should be the first edit")
        trigger = edit.get("trigger") or {}
        if edit["type"] == COMPACT and trigger.get("value", MIN_COMPACTION_TRIGGER) < MIN_COMPACTION_TRIGGER:
            least = f"{MIN_COMPACTION_TRIGGER:,}"
            yield Problem((*here, "trigger", "value"), f"input should be at least {least}, not {trigger['value']}")


def _clear_tool_uses(body: Json, edit: Json) -> tuple[Json, int]:
    """Clear the results of old tool uses, and their inputs if the edit asks for that."""
    uses = [
        block
        for message in body["messages"]
        for block in blocks_of(message["content"])
        if block["type"] in ("tool_use", "server_tool_use", "mcp_tool_use")
    ]
    trigger = edit.get("trigger") or _TOOLS_TRIGGER
    reached = input_tokens(body) if trigger["type"] == "input_tokens" else len(uses)
    if reached <= trigger["value"]:
        return body, 0
    excluded = edit.get("exclude_tools") or ()
    candidates = [use for use in uses if use["name"] not in excluded]
    kept = int((edit.get("keep") or {}).get("value", _KEPT_TOOL_USES))
    cleared = {use["id"]: use["name"] for use in candidates[: max(0, len(candidates) - kept)]}
    inputs = edit.get("clear_tool_inputs") or ()
    changed: set[str] = set()

    def clear(block: Json) -> Json:
        name = cleared.get(str(block.get("tool_use_id")))
        if name is not None and block["type"] in ("tool_result", "mcp_tool_result"):
            changed.add(block["tool_use_id"])
            return {**block, "content": _PLACEHOLDER}
        name = cleared.get(str(block.get("id")))
        return {**block, "input": {}} if name is not None and (inputs is True or name in inputs) else block

    edited = _map_blocks(body, lambda message, block: clear(block))
    return edited, len(changed)


def _clear_thinking(body: Json, edit: Json) -> tuple[Json, int]:
    """Remove the thinking of old assistant turns."""
    keep = edit.get("keep") or {"type": "thinking_turns", "value": _KEPT_THINKING_TURNS}
    if keep == "all" or keep["type"] == "all":
        return body, 0
    turns = [
        number
        for number, message in enumerate(body["messages"])
        if message["role"] == "assistant"
        and any(block["type"] in _THINKING_BLOCKS for block in blocks_of(message["content"]))
    ]
    old = set(turns[: max(0, len(turns) - int(keep["value"]))])
    edited = _map_blocks(
        body, lambda message, block: None if message in old and block["type"] in _THINKING_BLOCKS else block
    )
    return edited, len(old)


def _map_blocks(body: Json, change: Any) -> Json:
    """Return a request whose content blocks are replaced or, for None, removed."""
    messages = []
    for number, message in enumerate(body["messages"]):
        content = message["content"]
        if isinstance(content, list):
            content = [new for block in content if (new := change(number, block)) is not None]
        messages.append({**message, "content": content})
    return {**body, "messages": messages}
