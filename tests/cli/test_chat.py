"""`chat` over a pipe: each line of standard input is a message or a command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from anthropic_messages.testing import Server

from .conftest import ROOT, Run

PDF = ROOT / "examples" / "memo.pdf"
TOOLS = '''
"""Tools of a test."""
from typing import Literal

def get_weather(city: str, unit: Literal["celsius", "fahrenheit"] = "celsius") -> str:
    """Get the weather.

    Args:
        city: The name of the city.
    """
    return f"Sunny in {city}."
'''


def saved(path: Path) -> Any:
    return json.loads(path.read_text())["messages"]


def saved_list(path: Path) -> Any:
    return json.loads(path.read_text())


def texts(messages: Any) -> list[tuple[str, str]]:
    return [(each["role"], each["content"][-1].get("text")) for each in messages]


def test_each_turn_has_the_turns_before(run: Run, server: Server) -> None:
    done = run("chat", "--system", "Be kind.", stdin="My name is Ada.\n\nWhat is my name?\n")
    assert done.code == 0
    assert "Your name is Ada." in done.out
    assert len(server.requests) == 2
    assert [each["role"] for each in server.requests[1].messages] == ["user", "assistant", "user"]
    assert server.requests[1].body["system"] == "Be kind."


def test_save_and_resume(run: Run, tmp_path: Path) -> None:
    lines = "My name is Ada.\n/save chat.json\nHello\n"
    assert run("chat", "--offline", "--model", "claude-haiku-4-5", "--system", "Be kind.", stdin=lines).code == 0
    assert [role for role, _ in texts(saved(tmp_path / "chat.json"))] == ["user", "assistant"] * 2
    done = run("chat", "--offline", "--resume", "chat.json", "--json", stdin="What is my name?\n")
    assert done.data["model"] == "claude-haiku-4-5"
    assert "Your name is Ada. (Your system prompt" in done.data["content"][0]["text"]
    assert len(saved(tmp_path / "chat.json")) == 6


def test_a_list_of_messages_can_be_resumed(run: Run, tmp_path: Path) -> None:
    messages = [{"role": "user", "content": "My name is Ada."}]
    (tmp_path / "chat.json").write_text(json.dumps(messages))
    done = run("chat", "--offline", "--resume", "chat.json", stdin="What is my name?\n")
    assert "Your name is Ada." in done.out
    (first, second) = saved(tmp_path / "chat.json")
    assert [block["text"] for block in first["content"]] == ["My name is Ada.", "What is my name?"]
    assert second["role"] == "assistant"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (None, "chat.json does not exist. Start a chat, and use /save chat.json in it."),
        ("{", "chat.json is not JSON"),
        ('{"messages": [1]}', "chat.json is not a saved chat."),
    ],
)
def test_histories_that_cannot_be_used(run: Run, tmp_path: Path, text: str | None, says: str) -> None:
    if text is not None:
        (tmp_path / "chat.json").write_text(text)
    done = run("chat", "--offline", "--resume", "chat.json", stdin="Hi\n")
    assert done.code == 2
    assert says in done.err


def test_files_of_the_option_and_of_the_command(run: Run, server: Server, tmp_path: Path) -> None:
    (tmp_path / "my notes.txt").write_text("Buy milk.")
    lines = "/file 'my notes.txt'\nWhat is this?\nAnd now?\n"
    assert run("chat", "--file", str(PDF), stdin=lines).code == 0
    first, second = (each.messages[-1]["content"] for each in server.requests)
    assert [block["type"] for block in first] == ["document", "document", "text"]
    assert first[1]["source"]["data"] == "Buy milk."
    assert [block["type"] for block in second] == ["text"]


def test_a_line_that_goes_on_and_text_like_a_command(run: Run, server: Server) -> None:
    assert run("chat", stdin="one\\\ntwo\n /help\n/etc/hosts is a path\n").code == 0
    sent = [each.messages[-1]["content"][-1]["text"] for each in server.requests]
    assert sent == ["one\ntwo", "/help", "/etc/hosts is a path"]


def test_commands(run: Run, server: Server, tmp_path: Path) -> None:
    done = run("chat", stdin="Hi\n/new\nMy name is Ada.\n/help\n/quit\nNot sent\n")
    assert done.code == 0
    assert "/save [PATH]" in done.err
    assert [len(each.messages) for each in server.requests] == [1, 1]


@pytest.mark.parametrize(
    "line", ["/nonsense", "/file", "/file nowhere", "/file ~nobody-of-this-name/a", "/save", "/save nowhere/chat.json"]
)
def test_a_wrong_command_ends_a_chat_without_a_terminal(run: Run, line: str) -> None:
    done = run("chat", "--offline", stdin=f"{line}\nHi\n")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Error: ")


def test_json_is_one_message_a_line(run: Run) -> None:
    done = run("chat", "--offline", "--json", stdin="1 + 1?\n1 + 2?\n")
    messages = [json.loads(line) for line in done.out.splitlines()]
    assert [each["content"][0]["text"] for each in messages] == ["1 + 1 = 2.", "1 + 2 = 3."]


def test_a_stream_that_breaks_keeps_what_came(run: Run, server: Server, tmp_path: Path) -> None:
    (tmp_path / "chat.json").write_text("[]")
    server.api.fault.early_end(at_event=4)
    done = run("chat", "--resume", "chat.json", stdin="What is the capital of France?\n")
    assert done.code == 4
    _, assistant = saved(tmp_path / "chat.json")
    assert done.out.rstrip() == assistant["content"][0]["text"]
    assert "The capital of France is Paris.".startswith(assistant["content"][0]["text"])
    # What was kept can be sent back.
    assert run("chat", "--resume", "chat.json", stdin="Go on\n").code == 0


def test_a_call_that_fails_leaves_the_history_as_it_was(run: Run, server: Server, tmp_path: Path) -> None:
    (tmp_path / "chat.json").write_text("[]")
    server.api.fault.invalid_request()
    assert run("chat", "--resume", "chat.json", stdin="Hi\n").code == 1
    assert (tmp_path / "chat.json").read_text() == "[]"


def test_a_history_that_the_sdk_rejects(run: Run, tmp_path: Path) -> None:
    (tmp_path / "chat.json").write_text('[{"role": "user", "content": "\\ud800"}]')
    done = run("chat", "--offline", "--resume", "chat.json", stdin="Hi\n")
    assert (done.code, "lone surrogate" in done.err) == (2, True)
    assert len(saved_list(tmp_path / "chat.json")) == 1


def test_tools_without_asking(run: Run, server: Server, tmp_path: Path) -> None:
    (tmp_path / "tools.py").write_text(TOOLS)
    done = run("chat", "--tools", "tools.py", "--yes", stdin="What is the weather in Paris?\n/save chat.json\n")
    assert done.code == 0
    assert "Calling get_weather(city='Paris')" in done.err
    assert "get_weather says: Sunny in Paris." in done.out
    (tool,) = server.requests[0].body["tools"]
    assert (tool["name"], tool["description"]) == ("get_weather", "Get the weather.")
    assert server.requests[1].messages[-1]["content"][0]["content"] == "Sunny in Paris."
    assert [each["role"] for each in saved(tmp_path / "chat.json")] == ["user", "assistant", "user", "assistant"]


def test_tools_are_not_called_without_consent(run: Run, server: Server, tmp_path: Path) -> None:
    (tmp_path / "tools.py").write_text(TOOLS)
    done = run("chat", "--tools", "tools.py", stdin="What is the weather in Paris?\n")
    assert done.code == 0
    assert "add --yes" in done.err
    result = server.requests[1].messages[-1]["content"][0]
    assert (result["content"], result["is_error"]) == ("The user declined this call.", True)


def test_a_call_that_was_cut_off_is_not_sent_back(run: Run, server: Server, tmp_path: Path) -> None:
    (tmp_path / "tools.py").write_text(TOOLS)
    (tmp_path / "chat.json").write_text("[]")
    options = ["--tools", "tools.py", "--yes", "--resume", "chat.json"]
    done = run("chat", *options, "--max-tokens", "9", stdin="What is the weather in Paris?\n")
    assert done.code == 0
    assert "reached --max-tokens" in done.err
    assert [block["type"] for block in saved(tmp_path / "chat.json")[-1]["content"]] == ["text"]
    assert run("chat", *options, stdin="Go on\n").code == 0


def test_a_tool_that_fails_tells_the_model(run: Run, server: Server, tmp_path: Path) -> None:
    (tmp_path / "tools.py").write_text(TOOLS.replace("return f", "raise LookupError('no such city'); return f"))
    assert run("chat", "--tools", "tools.py", "--yes", stdin="What is the weather in Paris?\n").code == 0
    result = server.requests[1].messages[-1]["content"][0]
    assert (result["content"], result["is_error"]) == ("LookupError: no such city", True)
