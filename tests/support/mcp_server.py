"""An MCP server over stdio, for tests: its tools return each kind of content, wait, or end the process."""

from __future__ import annotations

import base64
import os
import sys
from typing import Any

import anyio
import mcp.types as mcp
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

from anthropic_messages.testing._sample_files import pdf, png

STARTED, CANCELLED = anyio.Event(), anyio.Event()
SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {"a": {"type": "integer", "x-note": "kept"}, "call": {"type": "string"}},
    "required": ["a"],
    "additionalProperties": False,
}


def resource(uri: str, media_type: str | None, *, text: str | None = None, blob: bytes | None = None) -> Any:
    if text is not None:
        return mcp.TextResourceContents(uri=uri, mime_type=media_type, text=text)
    data = base64.b64encode(blob or b"").decode()
    return mcp.BlobResourceContents(uri=uri, mime_type=media_type, blob=data)


def embedded(contents: Any) -> Any:
    return mcp.EmbeddedResource(type="resource", resource=contents)


def text(value: str) -> Any:
    return mcp.TextContent(type="text", text=value)


def image(media_type: str = "image/png") -> Any:
    return mcp.ImageContent(type="image", data=png(), mime_type=media_type)


AUDIO: Any = mcp.AudioContent(type="audio", data="AAAA", mime_type="audio/wav")
LINK: Any = mcp.ResourceLink(
    type="resource_link", uri="file:///a/report.txt", name="report", description="Sales", mime_type="text/plain"
)
RESULTS: dict[str, Any] = {
    "empty": mcp.CallToolResult(content=[]),
    "image": mcp.CallToolResult(content=[text("A photo:"), image()]),
    "bitmap": mcp.CallToolResult(content=[image("image/bmp")]),
    "audio": mcp.CallToolResult(content=[text("A sound:"), AUDIO]),
    "link": mcp.CallToolResult(content=[LINK]),
    "documents": mcp.CallToolResult(
        content=[
            embedded(resource("file:///a.txt", None, text="plain")),
            embedded(resource("file:///a.md", "text/markdown; charset=utf-8", blob="märk".encode())),
            embedded(resource("file:///a.json", "application/json", text='{"a": 1}')),
            embedded(resource("file:///a.pdf", "application/pdf", blob=base64.b64decode(pdf("Revenue")))),
            embedded(resource("file:///a.png", "image/png", blob=base64.b64decode(png()))),
        ]
    ),
    "archive": mcp.CallToolResult(content=[embedded(resource("file:///a.zip", "application/zip", blob=b"PK"))]),
    "structured": mcp.CallToolResult(content=[], structured_content={"temperature": 18, "unit": "°C"}),
    "both": mcp.CallToolResult(content=[text("18 °C")], structured_content={"temperature": 18}),
    "error": mcp.CallToolResult(content=[text("No such city."), image()], is_error=True),
    "silent_error": mcp.CallToolResult(content=[], is_error=True),
}
PAGES = [
    ["add", "wait", "wait_for", "die"],
    list(RESULTS)[:6],
    list(RESULTS)[6:],
]


async def list_tools(context: Any, params: Any) -> Any:
    page = int(params.cursor) if params is not None and params.cursor is not None else 0
    tools = [
        mcp.Tool(
            name=name,
            description=f"Description of {name}." if name != "empty" else None,
            input_schema=SCHEMA if name == "add" else {"type": "object"},
        )
        for name in PAGES[page]
    ]
    return mcp.ListToolsResult(tools=tools, next_cursor=str(page + 1) if page + 1 < len(PAGES) else None)


async def call_tool(context: Any, params: Any) -> Any:
    name, arguments = params.name, params.arguments or {}
    if name == "add":
        return mcp.CallToolResult(content=[text(str(arguments["a"] + 1))])
    if name == "wait":
        STARTED.set()
        try:
            await anyio.sleep_forever()
        finally:
            CANCELLED.set()
    if name == "wait_for":
        await {"started": STARTED, "cancelled": CANCELLED}[arguments["event"]].wait()
        return mcp.CallToolResult(content=[text(arguments["event"])])
    if name == "die":
        os._exit(3)
    if name not in RESULTS:
        raise mcp_error(f"Unknown tool {name}")
    return RESULTS[name]


def mcp_error(message: str) -> Exception:
    from mcp import MCPError

    return MCPError(code=-32602, message=message)


async def get_prompt(context: Any, params: Any) -> Any:
    return mcp.GetPromptResult(messages=[mcp.PromptMessage(role="user", content=text(f"Prompt {params.name}"))])


async def read_resource(context: Any, params: Any) -> Any:
    return mcp.ReadResourceResult(
        contents=[
            resource("file:///data/my%20file.zip", "application/zip", blob=b"PK"),
            resource("file:///data/a.txt", "text/plain", text="The text."),
        ]
    )


async def main() -> None:
    server: Any = Server(
        "test",
        on_list_tools=list_tools,
        on_call_tool=call_tool,
        on_get_prompt=get_prompt,
        on_read_resource=read_resource,
    )
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())


if __name__ == "__main__":
    sys.exit(anyio.run(main))
