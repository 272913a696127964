"""The choice of the tool that the offline model uses, and of its input."""

from __future__ import annotations

import re
from typing import Any

from .conversation import Json, last_user_blocks, text_of
from .sample import sample

# Client tools whose input schema is not in the request. Server tools (web search, code execution, ...) are accepted in
# a request, but never used.
_KNOWN_INPUTS: dict[str, Json] = {
    "bash": {"command": "echo hello"},
    "str_replace_editor": {"command": "view", "path": "/"},
    "str_replace_based_edit_tool": {"command": "view", "path": "/"},
    "memory": {"command": "view", "path": "/memories"},
}
_WORD = re.compile(r"[a-z]{4,}")
_COMMON_WORDS = {"what", "that", "this", "with", "from", "have", "will", "when", "where", "which", "there", "about"}


def is_forced(body: Json) -> bool:
    """Return whether the request forces a tool use."""
    return body.get("tool_choice", {}).get("type") in ("any", "tool")


def usable_tools(body: Json) -> list[Json]:
    """Return the tools of a request that the offline model can use."""
    return [tool for tool in offered_tools(body) if _is_custom(tool) or tool.get("name") in _KNOWN_INPUTS]


def offered_tools(body: Json) -> list[Json]:
    """Return the tools of a request, with the changes that blocks within the conversation make."""
    tools: dict[int | str, Json] = {tool.get("name") or n: tool for n, tool in enumerate(body.get("tools", []))}
    removed: set[str] = set()
    for message in body["messages"]:
        for block in message["content"] if isinstance(message["content"], list) else ():
            if block["type"] not in ("tool_addition", "tool_removal"):
                continue
            changed = block["tool"]
            added: Json = changed.get("definition") or {}
            name = added.get("name") or changed.get("name") or ""
            if added:
                tools[name] = added
            (removed.discard if block["type"] == "tool_addition" else removed.add)(name)
    return [tool for name, tool in tools.items() if name not in removed]


def choose_tool(body: Json) -> Json | None:
    """Return the tool to use, or None for a text reply.

    If the request forces a tool, it is that tool or the best match. Otherwise it is the best match, if the last user
    message is a question or mentions a tool, and contains no tool results.
    """
    choice = body.get("tool_choice", {}).get("type", "auto")
    tools = usable_tools(body)
    if choice == "none" or not tools:
        return None
    if choice == "tool":
        return next((tool for tool in tools if tool["name"] == body["tool_choice"]["name"]), None)
    blocks = last_user_blocks(body["messages"])
    text = text_of(blocks)
    best = max(tools, key=lambda tool: shared_words(tool, text))
    if choice == "any":
        return best
    may_use = body["messages"][-1]["role"] == "user" and not any(b["type"] == "tool_result" for b in blocks)
    return best if may_use and ("?" in text or shared_words(best, text)) else None


def tool_input(tool: Json, body: Json) -> Json:
    """Return an input that is valid by the schema of the tool."""
    if not _is_custom(tool):
        return dict(_KNOWN_INPUTS[tool["name"]])
    value = sample(tool["input_schema"], text_of(last_user_blocks(body["messages"])))
    return value if isinstance(value, dict) else {}


def _is_custom(tool: Json) -> bool:
    return tool.get("type") in (None, "custom")


def shared_words(tool: Json, text: str) -> int:
    """Return the number of words that a text shares with the name, description and parameters of a tool."""
    properties = tool.get("input_schema", {}).get("properties")
    about = [tool["name"], tool.get("description") or "", *(properties if isinstance(properties, dict) else ())]
    return len(_words(" ".join(about)) & _words(text))


def _words(text: Any) -> set[str]:
    return set(_WORD.findall(str(text).lower())) - _COMMON_WORDS
