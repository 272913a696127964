"""`chat` and `ask` on a terminal: Markdown, questions, and Ctrl-C."""

from __future__ import annotations

import json
import sys
import threading
from pathlib import Path

import pytest

from anthropic_messages.testing import Server
from anthropic_messages.testing._api.script import Reply

from .test_chat import TOOLS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo terminals")

if sys.platform != "win32":
    from .conftest import Terminal

CTRL_C, CTRL_D = "\x03", "\x04"
MARKDOWN = """\
# Title

A paragraph with **bold** text.

1. One
2. Two

```python
print("hello")
```

The end."""


def test_ctrl_c_keeps_what_came(server: Server, tmp_path: Path) -> None:
    server.api.fault.stall(at_event=5)
    with Terminal("chat") as terminal:
        terminal.expect("> ")
        terminal.send("What is the capital of France?\r")
        terminal.expect("The")
        terminal.send(CTRL_C)
        terminal.expect("Stopped. What arrived is kept in the chat.")
        terminal.expect("> ")
        terminal.send("/save chat.json\r")
        terminal.expect("Saved to chat.json")
        terminal.send("1 + 1?\r")
        terminal.expect("1 + 1 = 2.")
        terminal.expect("> ")
        terminal.send(CTRL_D)
        assert terminal.wait() == 0
    messages = json.loads((tmp_path / "chat.json").read_text())["messages"]
    assert [each["role"] for each in messages] == ["user", "assistant", "user", "assistant"]
    partial = messages[1]["content"][0]["text"]
    assert partial
    assert "The capital of France is Paris.".startswith(partial)
    assert server.requests[-1].messages[1]["content"][0]["text"] == partial


def test_ctrl_c_before_anything_came(server: Server) -> None:
    server.api.fault.stall()
    with Terminal("chat") as terminal:
        terminal.expect("> ")
        terminal.send("Hi\r")
        while server.api.fault.pending:  # The request has not arrived yet.
            threading.Event().wait(0.01)
        terminal.send(CTRL_C)
        terminal.expect("Your message is not kept, because nothing arrived.")
        terminal.expect("> ")
        terminal.send("1 + 1?\r")
        terminal.expect("1 + 1 = 2.")
        terminal.expect("> ")
        terminal.send(CTRL_D)
        assert terminal.wait() == 0
    assert len(server.requests[-1].messages) == 1


def test_a_second_ctrl_c_leaves(server: Server) -> None:
    server.api.fault.stall(at_event=5)
    with Terminal("chat") as terminal:
        terminal.expect("> ")
        terminal.send("What is the capital of France?\r")
        terminal.expect("The")
        terminal.send(CTRL_C)
        terminal.expect("Stopped.")
        terminal.expect("> ")
        assert terminal.press_until_it_ends(CTRL_C) == 130
    assert "Traceback" not in terminal.text
    assert "Press Ctrl-C again" not in terminal.text


def test_ctrl_c_at_the_prompt_asks_first() -> None:
    with Terminal("chat", "--offline") as terminal:
        terminal.expect("> ")
        assert terminal.press_until_it_ends(CTRL_C) == 130
    assert terminal.text.count("Press Ctrl-C again to leave.\n> ") == 1


def test_tab_completes_commands_and_paths(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Buy milk.")
    with Terminal("chat", "--offline") as terminal:
        terminal.expect("> ")
        terminal.send("/fi\tnot\t\r")
        terminal.expect("notes.txt is attached to your next message.")
        terminal.expect("> ")
        terminal.send("/qu\t\r")
        assert terminal.wait() == 0


def test_keys_before_a_question_do_not_answer_it(server: Server, tmp_path: Path) -> None:
    (tmp_path / "tools.py").write_text(TOOLS)
    has_arrived, may_reply = threading.Event(), threading.Event()

    def reply(request: object) -> None:
        has_arrived.set()
        may_reply.wait(60)

    server.api.script.reply_function = reply
    with Terminal("chat", "--tools", "tools.py") as terminal:
        terminal.expect("> ")
        terminal.send("What is the weather in Paris?\r")
        assert has_arrived.wait(60)
        terminal.send("y\r")
        may_reply.set()
        terminal.expect("[a]lways: ")
        terminal.send("n\r")
        terminal.expect("declined")
        terminal.expect("> ")
        terminal.send(CTRL_D)
        assert terminal.wait() == 0


def test_an_error_does_not_end_a_chat(server: Server) -> None:
    server.api.fault.invalid_request(message="Wrong.")
    with Terminal("chat") as terminal:
        terminal.expect("> ")
        terminal.send("Hi\r")
        terminal.expect("Error: 400 invalid_request_error: Wrong.")
        terminal.send("/nonsense\r")
        terminal.expect("/nonsense is not a command.")
        terminal.send("1 + 1?\r")
        terminal.expect("1 + 1 = 2.")
        terminal.expect("> ")
        terminal.send(CTRL_D)
        assert terminal.wait() == 0
    assert len(server.requests[-1].messages) == 1


@pytest.mark.parametrize(("answer", "result"), [("y", "Sunny in Paris."), ("n", "The user declined this call.")])
def test_a_tool_is_called_if_the_user_agrees(server: Server, tmp_path: Path, answer: str, result: str) -> None:
    (tmp_path / "tools.py").write_text(TOOLS)
    with Terminal("chat", "--tools", "tools.py") as terminal:
        terminal.expect("> ")
        terminal.send("What is the weather in Paris?\r")
        terminal.expect("Call get_weather(city='Paris')? [y]es, [n]o, [a]lways: ")
        terminal.send(f"maybe\r{answer}\r")
        terminal.expect("get_weather")
        terminal.expect("> ")
        terminal.send(CTRL_D)
        assert terminal.wait() == 0
    assert server.requests[1].messages[-1]["content"][0]["content"] == result


def test_ctrl_c_in_a_tool_gives_the_model_a_result(server: Server, tmp_path: Path) -> None:
    code = TOOLS.replace("return f", "print('waiting', flush=True); __import__('threading').Event().wait(); return f")
    (tmp_path / "tools.py").write_text(code)
    with Terminal("chat", "--tools", "tools.py", "--yes") as terminal:
        terminal.expect("> ")
        terminal.send("What is the weather in Paris?\r")
        terminal.expect("waiting")
        terminal.send(CTRL_C)
        terminal.expect("Stopped.")
        terminal.expect("> ")
        terminal.send("Never mind\r")
        terminal.expect("The user stopped this call.")
        terminal.expect("> ")
        terminal.send(CTRL_D)
        assert terminal.wait() == 0
    result, text = server.requests[1].messages[-1]["content"]
    assert (result["type"], result["is_error"], text["text"]) == ("tool_result", True, "Never mind")


def test_markdown_is_rendered_once(server: Server) -> None:
    server.api.script.add(Reply((MARKDOWN,), {}))
    with Terminal("ask", "Hi") as terminal:
        assert terminal.wait() == 0
    lines = [line.strip() for line in terminal.text.splitlines() if line.strip()]
    for text in ("A paragraph with bold text.", '"hello"', "The end."):
        assert text in terminal.text
    assert "**" not in terminal.text
    assert "```" not in terminal.text
    assert lines[-1] == "The end."


def test_a_dumb_terminal_gets_plain_text(server: Server) -> None:
    server.api.script.add(Reply((MARKDOWN,), {}))
    with Terminal("ask", "Hi", TERM="dumb") as terminal:
        assert terminal.wait() == 0
    assert terminal.text.strip() == MARKDOWN


def test_thinking_is_dimmed(server: Server) -> None:
    with Terminal("ask", "--thinking", "1024", "1 + 1?") as terminal:
        assert terminal.wait() == 0
    assert "Let me think." in terminal.text
    assert terminal.text.rstrip().endswith("1 + 1 = 2.")


@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
def test_a_model_cannot_steer_the_terminal(server: Server, term: str) -> None:
    server.api.script.add(Reply(("Look: \x1b]0;title\x07",), {}))
    with Terminal("ask", "Hi", TERM=term) as terminal:
        assert terminal.wait() == 0
    assert "]0;title" in terminal.text
    assert "\x1b" not in terminal.text
    assert "\x07" not in terminal.text


def test_thinking_that_was_stopped_is_not_sent_back(server: Server) -> None:
    server.api.fault.stall(at_event=4)
    with Terminal("chat", "--thinking", "1024") as terminal:
        terminal.expect("> ")
        terminal.send("Hi\r")
        terminal.expect("Let me")
        terminal.send(CTRL_C)
        terminal.expect("Your message is not kept, because nothing arrived.")
        terminal.expect("> ")
        terminal.send("1 + 1?\r")
        terminal.expect("1 + 1 = 2.")
        terminal.expect("> ")
        terminal.send(CTRL_D)
        assert terminal.wait() == 0
    assert len(server.requests[-1].messages) == 1


def test_ids_in_a_table_are_never_shortened() -> None:
    with Terminal("models", "--offline", COLUMNS="50") as terminal:
        assert terminal.wait() == 0
    assert "claude-opus-4-5-20251101" in terminal.text
    assert "name" in terminal.text


def test_a_batch_has_a_progress_bar(tmp_path: Path) -> None:
    row = {"model": "claude-haiku-4-5", "max_tokens": 9, "messages": [{"role": "user", "content": "Hi"}]}
    (tmp_path / "in.jsonl").write_text(f"{json.dumps(row)}\n" * 3)
    with Terminal("batch", "run", "--offline", "in.jsonl", "out.jsonl") as terminal:
        assert terminal.wait() == 0
    assert "3/3" in terminal.text
    assert "3 requests: 3 succeeded, 0 failed." in terminal.text


def test_ctrl_d_declines_a_tool(server: Server, tmp_path: Path) -> None:
    (tmp_path / "tools.py").write_text(TOOLS)
    with Terminal("chat", "--tools", "tools.py") as terminal:
        terminal.expect("> ")
        terminal.send("What is the weather in Paris?\r")
        terminal.expect("[a]lways: ")
        terminal.send(CTRL_D)
        terminal.expect("declined")
        terminal.expect("> ")
        terminal.send(CTRL_D)
        assert terminal.wait() == 0
