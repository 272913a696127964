"""`display_stream()` in a notebook, on a terminal, and without one."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from jupyter_client.manager import KernelManager

from anthropic_messages import Anthropic, APIError, AsyncAnthropic, display_stream
from anthropic_messages.testing import FakeAnthropic, Server
from anthropic_messages.testing._api.script import Reply

if sys.platform != "win32":
    import pty
    import termios

QUESTION: Any = {
    "model": "claude-haiku-4-5",
    "max_tokens": 100,
    "messages": [{"role": "user", "content": "What is the capital of France?"}],
}
ANSWER = "The capital of France is Paris."


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        yield server


@pytest.fixture
def client(server: Server) -> Iterator[Anthropic]:
    with Anthropic(api_key="offline", base_url=server.url, max_retries=0) as client:
        yield client


class TestText:
    def test_of_a_manager(self, client: Anthropic, capsys: pytest.CaptureFixture[str]) -> None:
        message = display_stream(client.messages.stream(**QUESTION))
        assert message.text == ANSWER
        assert message.stop_reason == "end_turn"
        assert capsys.readouterr().out == f"{ANSWER}\n"

    def test_of_a_stream_that_was_read_in_part(self, client: Anthropic, capsys: pytest.CaptureFixture[str]) -> None:
        with client.messages.stream(**QUESTION) as stream:
            next(stream.text_stream)
            assert display_stream(stream).text == ANSWER
        assert capsys.readouterr().out == f"{ANSWER}\n"

    async def show(self, server: Server) -> Any:
        async with AsyncAnthropic(api_key="offline", base_url=server.url) as client:
            message = await display_stream(client.messages.stream(**QUESTION))
            async with client.messages.stream(**QUESTION) as stream:
                return message, await display_stream(stream)

    def test_of_asynchronous_streams(self, server: Server, capsys: pytest.CaptureFixture[str]) -> None:
        import asyncio

        messages = asyncio.run(self.show(server))
        assert [message.text for message in messages] == [ANSWER, ANSWER]
        assert capsys.readouterr().out == f"{ANSWER}\n" * 2

    def test_tool_calls(self, capsys: pytest.CaptureFixture[str]) -> None:
        with FakeAnthropic() as fake:
            fake.reply(
                "Let me look.", {"type": "tool_use", "id": "toolu_1", "name": "get_weather", "input": {"city": "Paris"}}
            )
            tool = {"name": "get_weather", "input_schema": {"type": "object"}}
            display_stream(fake.client().messages.stream(**QUESTION, tools=[tool]))
        assert capsys.readouterr().out == 'Let me look.\n\nget_weather({\n  "city": "Paris"\n})\n'

    def test_a_failure_leaves_what_arrived(
        self, server: Server, client: Anthropic, capsys: pytest.CaptureFixture[str]
    ) -> None:
        server.api.fault.cut(at_event=5)
        with pytest.raises(APIError):
            display_stream(client.messages.stream(**QUESTION))
        assert re.fullmatch(r"The[\w ]*\n\(interrupted\)\n", capsys.readouterr().out)

    def test_other_objects(self, client: Anthropic) -> None:
        with client.messages.create(**QUESTION, stream=True) as stream, pytest.raises(TypeError, match="not Stream"):
            display_stream(stream)  # type: ignore[call-overload]


PROGRAM = f"""
import sys
from anthropic_messages import Anthropic, display_stream
with Anthropic(api_key="offline", base_url=sys.argv[1]) as client:
    message = display_stream(client.messages.stream(**{QUESTION!r}))
print("returned", message.stop_reason, repr(message.text))
"""


@contextmanager
def terminal(program: str, *arguments: str, environment: dict[str, str] | None = None) -> Iterator[Any]:
    """Run a program on a terminal, and yield its process and a function that reads until a text has appeared."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (10, 60))
    shown = ""

    def read_until(text: str | None) -> str:
        nonlocal shown
        try:
            while (text is None or text not in shown) and (piece := os.read(ours, 4096)):
                shown += piece.decode()
        except OSError:  # The program has ended.
            pass
        assert text is None or text in shown, shown
        return shown

    child = subprocess.Popen(
        [sys.executable, "-W", "error", "-c", program, *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", **(environment or {})},
    )
    os.close(theirs)
    try:
        yield child, read_until
    finally:
        child.kill()
        child.wait()
        os.close(ours)


@pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo terminals")
class TestTerminal:
    def test_markdown_is_drawn(self, server: Server) -> None:
        server.api.script.add(
            Reply(("# Title\n\nIt is **Paris**.\n\n" + "".join(f"- item {n}\n" for n in range(30)),), {})
        )
        with terminal(PROGRAM, server.url) as (child, read_until):
            shown = read_until(None)
            assert child.wait(timeout=30) == 0
        drawn = shown.partition("returned end_turn")[0].rpartition("\x1b[?25h")[2]  # after the live part
        assert "**" not in drawn
        assert "Title" in drawn
        assert [f"item {n} " in drawn for n in range(30)] == [True] * 30

    def test_an_interruption_returns_what_arrived(self, server: Server) -> None:
        server.api.fault.stall(at_event=5)
        with terminal(PROGRAM, server.url) as (child, read_until):
            read_until("The")
            child.send_signal(signal.SIGINT)
            shown = read_until(None)
            assert child.wait(timeout=30) == 0
        assert "(interrupted)" in shown
        assert "returned None 'The" in shown

    def test_without_rich(self, server: Server) -> None:
        server.api.script.add(Reply(("It is **Paris**.\x1b[2J",), {}))
        hiding = "import sys; sys.modules['rich'] = sys.modules['rich.console'] = None\n"
        with terminal(hiding + PROGRAM, server.url) as (child, read_until):
            shown = read_until(None)
            assert child.wait(timeout=30) == 0
        assert shown.startswith("It is **Paris**.\\x1b[2J\r\n")

    def test_text_of_a_model_cannot_steer_the_terminal(self, server: Server) -> None:
        server.api.script.add(Reply(("\x1b]0;title\x07It is Paris.",), {}))
        with terminal(PROGRAM, server.url) as (_, read_until):
            shown = read_until(None)
        assert "returned end_turn" in shown
        assert "\x1b]0;title" not in shown


@pytest.fixture(scope="module")
def kernel() -> Iterator[Any]:
    manager = KernelManager(kernel_name="python3")
    manager.start_kernel(env={**os.environ, "ANTHROPIC_API_KEY": "offline"})
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    yield manager, client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


class TestNotebook:
    def run(self, kernel: Any, program: str, *, interrupt_at: str | None = None) -> list[tuple[str, dict[str, Any]]]:
        """Execute a cell, and return its outputs: their kind and content."""
        manager, client = kernel
        request = client.execute(textwrap.dedent(program))
        found = []
        while True:
            message = client.get_iopub_msg(timeout=60)
            if message["parent_header"].get("msg_id") != request:
                continue
            kind, content = message["msg_type"], message["content"]
            if kind == "status" and content["execution_state"] == "idle":
                return found
            if kind in ("display_data", "update_display_data", "execute_result", "stream", "error"):
                found.append((kind, content))
            if interrupt_at is not None and interrupt_at in str(content.get("data")):
                interrupt_at = None
                manager.interrupt_kernel()

    def program(self, server: Server, *lines: str) -> str:
        return "\n".join(
            [
                "from anthropic_messages import Anthropic, AsyncAnthropic, display_stream",
                f"url, question = {server.url!r}, {QUESTION!r}",
                *lines,
            ]
        )

    def test_one_output_is_updated(self, kernel: Any, server: Server) -> None:
        outputs = self.run(
            kernel,
            self.program(
                server,
                "client = Anthropic(base_url=url)",
                "message = display_stream(client.messages.stream(**question))",
                "message.text",
            ),
        )
        assert [kind for kind, _ in outputs[:2]] == ["display_data", "update_display_data"]
        assert len({content["transient"]["display_id"] for _, content in outputs[:-1]}) == 1
        assert f"<p>{ANSWER}</p>" in outputs[-2][1]["data"]["text/html"]
        assert outputs[-1][1]["data"] == {"text/plain": repr(ANSWER)}

    def test_with_an_asynchronous_client(self, kernel: Any, server: Server) -> None:
        outputs = self.run(
            kernel,
            self.program(
                server,
                "client = AsyncAnthropic(base_url=url)",
                "message = await display_stream(client.messages.stream(**question))",
                "await client.close()",
                "message.text",
            ),
        )
        assert outputs[-1][1]["data"] == {"text/plain": repr(ANSWER)}

    def test_the_stop_button_returns_what_arrived(self, kernel: Any, server: Server) -> None:
        server.api.fault.stall(at_event=5)
        outputs = self.run(
            kernel,
            self.program(
                server,
                "client = Anthropic(base_url=url)",
                "message = display_stream(client.messages.stream(**question))",
                "message.stop_reason, message.text",
            ),
            interrupt_at="text/html",
        )
        assert "<em>Interrupted</em>" in outputs[-2][1]["data"]["text/html"]
        shown = outputs[-1][1]["data"]["text/plain"]
        assert re.fullmatch(r"\(None, '[\w ]*'\)", shown)

    def test_messages_are_shown_as_html(self, kernel: Any, server: Server) -> None:
        outputs = self.run(kernel, self.program(server, "Anthropic(base_url=url).messages.create(**question)"))
        assert f"<p>{ANSWER}</p>" in outputs[-1][1]["data"]["text/html"]

    def test_batches_have_a_progress_bar(self, kernel: Any, server: Server) -> None:
        program = self.program(
            server,
            "rows = [{'custom_id': 'a', 'params': question}]",
            "run = Anthropic(base_url=url).messages.batches.run(rows, poll_interval=0.01)",
        )
        (_, content), *_ = self.run(kernel, program)
        assert "application/vnd.jupyter.widget-view+json" in content["data"]
        hiding = "import sys; sys.modules['ipywidgets'] = None; import importlib.util as util; find = util.find_spec\n"
        hiding += "from anthropic_messages._batches import progress\n"
        hiding += "progress.find_spec = lambda name: None if name == 'ipywidgets' else find(name)\n"
        text = "".join(content["text"] for kind, content in self.run(kernel, hiding + program) if kind == "stream")
        assert "1/1" in text


def test_it_is_loaded_when_used() -> None:
    program = (
        "import sys, anthropic_messages; print(*{'rich', 'IPython', 'anthropic_messages._display'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"
