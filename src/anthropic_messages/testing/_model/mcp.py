"""The use of MCP servers. The offline API does not call them, and knows only the tools that a request names."""

from __future__ import annotations

from typing import NamedTuple

from .conversation import Json, last_user_blocks, text_of
from .ids import identifier
from .sample import sample
from .tools import shared_words

_RESULT = "The offline API does not call MCP servers, and this text stands for a result."


class _McpTool(NamedTuple):
    server: str
    tool: Json


def mcp_blocks(body: Json, seed: str) -> list[Json]:
    """Return the use of an MCP tool and its result, if the last user message is a question or mentions a tool.

    Args:
        body: The request.
        seed: The seed of the ids.
    """
    tools = _tools(body)
    if not tools:
        return []
    blocks = last_user_blocks(body["messages"])
    text = text_of(blocks)
    if body.get("tool_choice", {}).get("type") == "none" or body["messages"][-1]["role"] != "user":
        return []
    server, tool = max(tools, key=lambda one: shared_words(one.tool, text))
    if any(block["type"] == "tool_result" for block in blocks) or not ("?" in text or shared_words(tool, text)):
        return []
    value = sample(tool["input_schema"], text) if "input_schema" in tool else {}
    use = {
        "type": "mcp_tool_use",
        "id": identifier("mcptoolu_01", seed),
        "name": tool["name"],
        "server_name": server,
        "input": value if isinstance(value, dict) else {},
    }
    result = {
        "type": "mcp_tool_result",
        "tool_use_id": use["id"],
        "is_error": False,
        "content": [{"type": "text", "text": _RESULT, "citations": None}],
    }
    return [use, result]


def _tools(body: Json) -> list[_McpTool]:
    """Return the tools of MCP servers that the request names and enables."""
    found = [
        _McpTool(server["name"], {"name": name})
        for server in body.get("mcp_servers") or ()
        for name in (server.get("tool_configuration") or {}).get("allowed_tools") or ()
        if (server.get("tool_configuration") or {}).get("enabled") is not False
    ]
    for toolset in body.get("tools") or ():
        if toolset.get("type") != "mcp_toolset":
            continue
        configs = toolset.get("configs") or {}
        default = (toolset.get("default_config") or {}).get("enabled", True)
        listed = toolset.get("tools") or [{"name": name} for name in configs]
        found += [
            _McpTool(toolset["mcp_server_name"], tool)
            for tool in listed
            if configs.get(tool["name"], {}).get("enabled", default)
        ]
    return found
