"""The choice of the tool that the offline model uses, and of its input."""

from __future__ import annotations

import re
from typing import Any

from .conversation import Json, current_task, last_user_blocks, nested_blocks
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


def choose_tools(body: Json) -> list[Json]:
    """Return the tools to use in this reply; none for a text reply.

    If the request forces a tool, it is that tool or the best match. Otherwise, the first reply uses the best match if
    the last user message is a question or mentions a tool. After its result, the next reply uses all other tools, so
    that each tool is used once for a message of the user.
    """
    choice = body.get("tool_choice", {}).get("type", "auto")
    tools = _loaded(usable_tools(body), body)
    if choice == "none" or not tools:
        return []
    if choice == "tool":
        return [tool for tool in tools if tool["name"] == body["tool_choice"]["name"]][:1]
    text, used = current_task(body["messages"])
    unused = [tool for tool in tools if tool["name"] not in used]
    best = max(unused or tools, key=lambda tool: shared_words(tool, text))
    if choice == "any":
        return [best]
    blocks = last_user_blocks(body["messages"])
    if not unused or body["messages"][-1]["role"] != "user":
        return []
    if used and all(block["type"] == "tool_result" for block in blocks):
        is_single = body.get("tool_choice", {}).get("disable_parallel_tool_use")
        return [best] if is_single else unused
    if any(block["type"] == "tool_result" for block in blocks):
        return []
    return [best] if "?" in text or shared_words(best, text) else []


def tool_input(tool: Json, body: Json) -> Json:
    """Return an input that is valid by the schema of the tool."""
    if not _is_custom(tool):
        return dict(_KNOWN_INPUTS[tool["name"]])
    text, _ = current_task(body["messages"])
    value = sample(tool["input_schema"], _search_word(tool, text, body) or text)
    return value if isinstance(value, dict) else {}


def _loaded(tools: list[Json], body: Json) -> list[Json]:
    """Return tools without those that are deferred and that no search has found.

    A search that the API runs finds all of them. A tool that the request forces is loaded, too.
    """
    if any(str(tool.get("type")).startswith("tool_search_tool") for tool in body.get("tools", [])):
        return tools
    found = {
        block["tool_name"]
        for message in body["messages"]
        for _, block in nested_blocks(message["content"], ())
        if block["type"] == "tool_reference"
    }
    found.add(body.get("tool_choice", {}).get("name", ""))
    return [tool for tool in tools if not tool.get("defer_loading") or tool["name"] in found]


def _search_word(tool: Json, text: str, body: Json) -> str | None:
    """Return a word that finds a deferred tool, for the input of a tool that searches for tools; None for others."""
    if not {"search", "tools"} <= _words(f"{tool['name'].replace('_', ' ')} {tool.get('description') or ''}"):
        return None
    tools = usable_tools(body)
    loaded = _loaded(tools, body)
    hidden = [other for other in tools if other not in loaded]
    if not hidden:
        return None
    best = max(hidden, key=lambda other: shared_words(other, text))
    shared = sorted(_about(best) & _words(text), key=lambda word: (word not in best["name"], word))
    return shared[0] if shared else str(best["name"])


def _is_custom(tool: Json) -> bool:
    return tool.get("type") in (None, "custom")


def shared_words(tool: Json, text: str) -> int:
    """Return the number of words that a text shares with the name, description and parameters of a tool."""
    return len(_about(tool) & _words(text))


def _about(tool: Json) -> set[str]:
    properties = tool.get("input_schema", {}).get("properties")
    about = [tool["name"], tool.get("description") or "", *(properties if isinstance(properties, dict) else ())]
    return _words(" ".join(about))


def _words(text: Any) -> set[str]:
    return set(_WORD.findall(str(text).lower())) - _COMMON_WORDS
