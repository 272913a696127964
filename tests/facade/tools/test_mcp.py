"""Tools of MCP servers: each test talks to a server in a process of its own."""

from __future__ import annotations

import asyncio
import base64
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from functools import partial
from types import SimpleNamespace
from typing import Any

import anyio.to_thread
import mcp.types
import pytest
import trio
from mcp import Client, ClientSession
from mcp.client.stdio import StdioServerParameters, stdio_client

from anthropic_messages.testing import FakeAnthropic
from anthropic_messages.testing._sample_files import png
from anthropic_messages.tools import (
    MCPSession,
    ToolError,
    UnsupportedMCPValueError,
    async_mcp_tool,
    mcp_content,
    mcp_message,
    mcp_resource_to_content,
    mcp_resource_to_file,
    mcp_tool,
    mcp_tools,
)
from tests.support.pages import ROOT

from .conftest import ASK, QUESTION

SERVER = StdioServerParameters(command=sys.executable, args=["-m", "tests.support.mcp_server"], cwd=ROOT)
IMAGE = {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": png()}}


@asynccontextmanager
async def connect() -> AsyncIterator[ClientSession]:
    async with stdio_client(SERVER) as (read, write), ClientSession(read, write) as session:
        await session.initialize()
        yield session


@pytest.fixture(scope="module")
def session() -> Iterator[MCPSession]:
    with MCPSession(stdio_client(SERVER)) as opened:
        yield opened


@pytest.fixture
def fake() -> Iterator[FakeAnthropic]:
    with FakeAnthropic() as fake:
        fake.auto_reply = False
        yield fake


def use(name: str, **input: Any) -> dict[str, Any]:
    return {"type": "tool_use", "name": name, "input": input}


def results(fake: FakeAnthropic) -> list[dict[str, Any]]:
    return [block for block in fake.requests[-1].messages[-1]["content"] if block["type"] == "tool_result"]


def named(tools: list[Any], name: str) -> Any:
    return next(each for each in tools if each.name == name)


CALLS = [
    use("add", a=1),
    use("image"),
    use("documents"),
    use("link"),
    use("empty"),
    use("structured"),
    use("both"),
    use("error"),
    use("silent_error"),
    use("audio"),
    use("bitmap"),
    use("archive"),
]


def check_results(fake: FakeAnthropic) -> None:
    definitions: Any = {each["name"]: each for each in fake.requests[0].body["tools"]}
    assert len(definitions) == 15  # On three pages.
    assert definitions["add"] == {
        "name": "add",
        "description": "Description of add.",
        "input_schema": {
            "type": "object",
            "properties": {"a": {"type": "integer", "x-note": "kept"}, "call": {"type": "string"}},
            "required": ["a"],
            "additionalProperties": False,
        },
    }
    assert definitions["empty"] == {"name": "empty", "input_schema": {"type": "object"}}
    content = [result["content"] for result in results(fake)]
    assert content[0] == [{"type": "text", "text": "2"}]
    assert content[1] == [{"type": "text", "text": "A photo:"}, IMAGE]
    sources = [block["source"] for block in content[2]]
    assert [block["type"] for block in content[2]] == ["document"] * 4 + ["image"]
    assert [source["data"] for source in sources[:3]] == ["plain", "märk", '{"a": 1}']
    assert {source["media_type"] for source in sources[:3]} == {"text/plain"}
    assert (sources[3]["media_type"], base64.b64decode(sources[3]["data"])[:5]) == ("application/pdf", b"%PDF-")
    assert content[2][4] == IMAGE
    assert content[3] == [
        {"type": "text", "text": "Resource file:///a/report.txt (name: report; description: Sales; type: text/plain)"}
    ]
    assert content[4:7] == ["", '{"temperature": 18, "unit": "°C"}', [{"type": "text", "text": "18 °C"}]]
    assert content[7] == [{"type": "text", "text": "No such city."}, IMAGE]
    assert content[8] == "The tool failed, and gave no reason."
    for text, part in zip(content[9:], ["'audio'", "'image/bmp'", "'application/zip'"], strict=True):
        assert text.startswith("UnsupportedMCPValueError: ")
        assert part in text
        assert "the API accepts text, image/jpeg" in text
    assert [result.get("is_error", False) for result in results(fake)] == [False] * 7 + [True] * 5


def test_a_synchronous_client_runs_the_tools_of_a_server(fake: FakeAnthropic, session: MCPSession) -> None:
    fake.reply(*CALLS)
    fake.reply("Done.")
    runner = fake.client().messages.run_tools(**ASK, messages=QUESTION, tools=mcp_tools(session))
    assert runner.result().text == "Done."
    check_results(fake)


@pytest.mark.parametrize("run", [asyncio.run, lambda main: trio.run(lambda: main)], ids=["asyncio", "trio"])
def test_an_asynchronous_client_runs_the_tools_of_a_server(fake: FakeAnthropic, run: Any) -> None:
    async def main() -> None:
        fake.reply(*CALLS)
        fake.reply("Done.")
        async with connect() as session, fake.async_client() as client:
            tools = await mcp_tools(session)
            runner = client.messages.run_tools(**ASK, messages=QUESTION, tools=tools)
            assert (await runner.result()).text == "Done."

    run(main())
    check_results(fake)


def test_the_client_of_the_second_generation_is_accepted(fake: FakeAnthropic) -> None:
    async def main() -> None:
        async with Client(stdio_client(SERVER)) as client:
            tools = await mcp_tools(client)
            assert len(tools) == 15
            assert await named(tools, "add").call({"a": 1}) == [{"type": "text", "text": "2"}]

    asyncio.run(main())


def test_options_apply_to_all_tools(session: MCPSession) -> None:
    tools = mcp_tools(session, rename=lambda name: f"test_{name}", defer_loading=True, timeout=3)
    assert named(tools, "test_add").to_dict()["defer_loading"] is True
    assert {each.timeout for each in tools} == {3}
    assert named(tools, "test_add").call({"a": 4}) == [{"type": "text", "text": "5"}]


def test_arguments_of_any_name_reach_the_server(session: MCPSession) -> None:
    add = named(mcp_tools(session), "add")
    assert add.call({"a": 1, "call": "x", "session": 1, "self": 2, "name": "n"}) == [{"type": "text", "text": "2"}]


def test_names_that_the_api_does_not_accept_are_an_error_that_says_what_to_do() -> None:
    with pytest.raises(ValueError, match=r"'files\.read'.*rename"):
        async_mcp_tool(mcp.types.Tool(name="files.read", input_schema={"type": "object"}), None)  # type: ignore[arg-type]


def test_other_objects_are_no_sessions() -> None:
    with pytest.raises(TypeError, match=r"`MCPSession`, not str"):
        mcp_tools("http://127.0.0.1/mcp")  # type: ignore[call-overload]


def test_a_call_that_the_server_rejects_is_an_error_for_the_model(session: MCPSession) -> None:
    definition = mcp.types.Tool(name="gone", input_schema={"type": "object"})

    async def main() -> None:
        async with connect() as session:
            with pytest.raises(ToolError, match="The MCP server rejected the call: Unknown tool gone"):
                await async_mcp_tool(definition, session).call({})

    asyncio.run(main())


def test_a_cancelled_call_is_cancelled_on_the_server(fake: FakeAnthropic) -> None:
    async def main() -> None:
        fake.reply(use("wait"))
        async with connect() as session, fake.async_client() as client:
            tools = await mcp_tools(session)
            runner = client.messages.run_tools(**ASK, messages=QUESTION, tools=tools)
            task = asyncio.ensure_future(runner.result())
            await session.call_tool("wait_for", {"event": "started"})
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await session.call_tool("wait_for", {"event": "cancelled"})
            assert runner.messages[-1]["content"][0]["is_error"] is True
            fake.reply("Done.")
            assert (await runner.result()).text == "Done."

    asyncio.run(main())


def test_a_call_that_takes_too_long_is_cancelled_on_the_server(fake: FakeAnthropic) -> None:
    async def main() -> None:
        fake.reply(use("wait"))
        fake.reply("Done.")
        async with connect() as session, fake.async_client() as client:
            tools = await mcp_tools(session, timeout=0.1)
            await client.messages.run_tools(**ASK, messages=QUESTION, tools=tools).result()
            await session.call_tool("wait_for", {"event": "cancelled"})

    asyncio.run(main())
    assert "within 0.1 seconds" in results(fake)[0]["content"]


def test_an_interrupt_cancels_the_call_on_the_server() -> None:
    program = """
import signal, sys, threading
from mcp.client.stdio import StdioServerParameters, stdio_client
from anthropic_messages.testing import FakeAnthropic
from anthropic_messages.tools import MCPSession, mcp_tools

def interrupt():
    session.run(lambda mcp: mcp.call_tool("wait_for", {"event": "started"}))
    signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)  # As Ctrl-C.

server = StdioServerParameters(command=sys.executable, args=["-m", "tests.support.mcp_server"])
with MCPSession(stdio_client(server)) as session, FakeAnthropic() as fake:
    fake.reply({"type": "tool_use", "name": "wait", "input": {}})
    question = [{"role": "user", "content": "Hi"}]
    runner = fake.client().messages.run_tools(model="m", max_tokens=9, messages=question, tools=mcp_tools(session))
    threading.Thread(target=interrupt, daemon=True).start()
    try:
        runner.result()
    except KeyboardInterrupt:
        said = session.run(lambda mcp: mcp.call_tool("wait_for", {"event": "cancelled"}))
        print(said.content[0].text, runner.messages[-1]["content"][0]["is_error"])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, timeout=120)
    assert (done.returncode, done.stdout) == (0, "cancelled True\n"), done.stderr


def test_a_server_that_ends_is_an_error_for_the_model(fake: FakeAnthropic) -> None:
    fake.reply(use("die"))
    fake.reply(use("add", a=1))
    fake.reply("Done.")
    with MCPSession(stdio_client(SERVER)) as session:
        tools = mcp_tools(session)
        runner = fake.client().messages.run_tools(**ASK, messages=QUESTION, tools=tools)
        assert runner.result().text == "Done."
    for request, name in ((1, "die"), (2, "add")):
        (result,) = fake.requests[request].messages[-1]["content"]
        assert result["is_error"] is True
        assert result["content"] == (
            f"ConnectionError: The MCP server of the tool {name!r} has closed the connection. Start a new session."
        )


def test_a_server_that_ends_can_be_an_error_for_the_program(fake: FakeAnthropic) -> None:
    async def main() -> None:
        fake.reply(use("die"))
        async with connect() as session, fake.async_client() as client:
            tools = await mcp_tools(session)
            runner = client.messages.run_tools(**ASK, messages=QUESTION, tools=tools, on_tool_error="raise")
            with pytest.raises(ConnectionError, match="'die' has closed the connection"):
                await runner.result()

    asyncio.run(main())


def test_a_synchronous_loop_in_a_thread_uses_a_session_of_an_event_loop(fake: FakeAnthropic) -> None:
    async def main() -> None:
        async with connect() as session:
            found = await session.list_tools()
            tools = [mcp_tool(each, session) for each in found.tools]
            runner = fake.client().messages.run_tools(**ASK, messages=QUESTION, tools=tools)
            message = await anyio.to_thread.run_sync(runner.result)
            assert message.text == "Done."
            made = await anyio.to_thread.run_sync(partial(mcp_tool, found.tools[0], session))
            assert await anyio.to_thread.run_sync(made.call, {"a": 5}) == [{"type": "text", "text": "6"}]
            with pytest.raises(RuntimeError, match="async_mcp_tool"):
                tools[0].call({"a": 1})

    fake.reply(use("add", a=1), use("add", a=2))  # Two calls run in threads of their own.
    fake.reply("Done.")
    asyncio.run(main())
    assert [result["content"][0]["text"] for result in results(fake)] == ["2", "3"]


def test_a_session_runs_functions_while_it_is_open() -> None:
    session = MCPSession(stdio_client(SERVER))
    with pytest.raises(RuntimeError, match="is not open"):
        mcp_tools(session)
    with session:
        tools = mcp_tools(session)
        prompt = session.run(lambda mcp: mcp.get_prompt("greeting"))
        assert mcp_message(prompt.messages[0], cache_control={"type": "ephemeral"}) == {
            "role": "user",
            "content": [{"type": "text", "text": "Prompt greeting", "cache_control": {"type": "ephemeral"}}],
        }
        resource = session.run(lambda mcp: mcp.read_resource("file:///data"))
    assert mcp_resource_to_content(resource) == {
        "type": "document",
        "source": {"type": "text", "data": "The text.", "media_type": "text/plain"},
    }
    assert mcp_resource_to_file(resource) == ("my file.zip", b"PK", "application/zip")
    resource.contents.pop(0)
    assert mcp_resource_to_file(resource) == ("a.txt", b"The text.", "text/plain")
    with pytest.raises(RuntimeError, match="is not open"):
        tools[0].call({"a": 1})


def test_a_server_that_cannot_start_is_an_error() -> None:
    server = StdioServerParameters(command="/nonexistent/server")
    with pytest.raises(FileNotFoundError), MCPSession(stdio_client(server)):
        pass


def test_resources_without_usable_contents_are_errors() -> None:
    empty = mcp.types.ReadResourceResult(contents=[])
    for convert in (mcp_resource_to_content, mcp_resource_to_file):
        with pytest.raises(UnsupportedMCPValueError, match="no contents"):
            convert(empty)
    contents = [
        mcp.types.BlobResourceContents(uri="file:///a.zip", mime_type="application/zip", blob=""),
        mcp.types.TextResourceContents(uri="file:///b.png", mime_type="image/png", text="no image"),
        mcp.types.BlobResourceContents(uri="file:///c.txt", mime_type="text/plain", blob="/w=="),
    ]
    with pytest.raises(UnsupportedMCPValueError, match=r"a\.zip.*b\.png.*, but is a text.*c\.txt.*UTF-8"):
        mcp_resource_to_content(mcp.types.ReadResourceResult(contents=contents))


def test_the_fields_of_the_first_generation_are_read() -> None:
    image: Any = SimpleNamespace(type="image", data=png(), mimeType="image/png")
    assert mcp_content(image) == IMAGE
    result = SimpleNamespace(content=[SimpleNamespace(type="text", text="No.")], isError=True, structuredContent=None)

    class Session:
        async def list_tools(self, cursor: str | None = None) -> Any:
            found = SimpleNamespace(name=f"t{cursor}", description="", inputSchema={"type": "object"})
            return SimpleNamespace(tools=[found], nextCursor={None: "a", "a": "b"}.get(cursor))

        async def call_tool(self, name: str, arguments: Any) -> Any:
            return result

    async def main() -> None:
        session: Any = Session()
        tools = await mcp_tools(session)
        assert [each.to_dict() for each in tools] == [
            {"name": name, "input_schema": {"type": "object"}} for name in ("tNone", "ta", "tb")
        ]
        with pytest.raises(ToolError, match=r"No\."):
            await tools[0].call({})

    asyncio.run(main())


def test_the_tools_load_nothing_that_they_do_not_need() -> None:
    program = "import sys, anthropic_messages.tools; print({'mcp', 'pydantic', 'anyio', 'httpx'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_without_mcp_the_error_names_the_extra() -> None:
    program = (
        "import sys; sys.modules['mcp'] = None\n"
        "from anthropic_messages.tools import MCPSession\n"
        "try: MCPSession(None)\n"
        "except RuntimeError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "`MCPSession` requires mcp: pip install 'anthropic-messages[mcp]'.\n"
