"""Which tool the offline model uses, and with what input."""

from __future__ import annotations

import re
from typing import Any

from .conversation import Json, last_user_blocks, text_of
from .sample import sample

# Tools that the caller runs and whose input has no schema in the request. Tools that the API itself runs
# (web search, code execution, ...) are accepted in a request and never used here.
_KNOWN_INPUTS: dict[str, Json] = {
    "bash": {"command": "echo hello"},
    "str_replace_editor": {"command": "view", "path": "/"},
    "str_replace_based_edit_tool": {"command": "view", "path": "/"},
    "memory": {"command": "view", "path": "/memories"},
}
_WORD = re.compile(r"[a-z]{4,}")
_ASIDE = {"what", "that", "this", "with", "from", "have", "will", "when", "where", "which", "there", "about"}


def is_forced(body: Json) -> bool:
    """Whether the request demands a tool use."""
    return body.get("tool_choice", {}).get("type") in ("any", "tool")


def usable(body: Json) -> list[Json]:
    """Return the tools of a request that the offline model can use."""
    tools: list[Json] = body.get("tools", [])
    return [tool for tool in tools if _is_custom(tool) or tool.get("name") in _KNOWN_INPUTS]


def choose(body: Json) -> Json | None:
    """The tool to use now, or None for an answer in words.

    Forced: the named tool, or the one that fits best. Left to the model: the one that fits best, if the last
    message of the user is a question or speaks of a tool, and brings no tool results.
    """
    choice = body.get("tool_choice", {}).get("type", "auto")
    tools = usable(body)
    if choice == "none" or not tools:
        return None
    if choice == "tool":
        return next((tool for tool in tools if tool["name"] == body["tool_choice"]["name"]), None)
    blocks = last_user_blocks(body["messages"])
    text = text_of(blocks)
    best = max(tools, key=lambda tool: _likeness(tool, text))  # the first of equals
    if choice == "any":
        return best
    plain = body["messages"][-1]["role"] == "user" and not any(b["type"] == "tool_result" for b in blocks)
    return best if plain and ("?" in text or _likeness(best, text)) else None


def input_for(tool: Json, body: Json) -> Json:
    """An input that is valid for the tool's schema."""
    if not _is_custom(tool):
        return dict(_KNOWN_INPUTS[tool["name"]])
    value = sample(tool["input_schema"], text_of(last_user_blocks(body["messages"])))
    return value if isinstance(value, dict) else {}


def _is_custom(tool: Json) -> bool:
    return tool.get("type") in (None, "custom")


def _likeness(tool: Json, text: str) -> int:
    """How many words a user's text shares with a tool's name, description and parameters."""
    properties = tool.get("input_schema", {}).get("properties")
    about = [tool["name"], tool.get("description", ""), *(properties if isinstance(properties, dict) else ())]
    return len(_words(" ".join(about)) & _words(text))


def _words(text: Any) -> set[str]:
    return set(_WORD.findall(str(text).lower())) - _ASIDE
