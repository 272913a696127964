"""How `make interop` runs programs and compares requests. It needs no network and no library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.interop.__main__ import worse
from tests.interop.environments import Environment
from tests.interop.libraries import HERE, Library, read_checks
from tests.interop.matrix import clean, compare, difference, run_program
from tests.interop.page import render

PROGRAM = """
import os
import urllib.request

import anthropic
from interop import OfflineAPI, not_offered

QUESTION = {"model": "claude-haiku-4-5", "max_tokens": 50, "messages": [{"role": "user", "content": "Hello"}]}


def answer(api: OfflineAPI) -> None:
    api.reply("Hi.")
    assert anthropic.Anthropic().messages.create(**QUESTION).content[0].text == "Hi."


async def answer_async(api: OfflineAPI) -> None:
    api.reply("Hi.")
    async with anthropic.AsyncAnthropic() as client:
        assert (await client.messages.create(**QUESTION)).content[0].text == "Hello."


def stream(api: OfflineAPI) -> None:
    os._exit(3)


def tool_call(api: OfflineAPI) -> None:
    urllib.request.urlopen("http://example.com")


def structured_output_async(api: OfflineAPI) -> None:
    api.reply("Hi.")


async def tool_call_async(api: OfflineAPI) -> None:
    assert not [name for name in os.environ if "SECRET" in name or "proxy" in name.lower()]


def structured_output(api: OfflineAPI) -> None:
    raise ValueError("two\\nlines")


stream_async = not_offered("no reason")
"""


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """This test's own environment, which has the official SDK."""
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    made = Environment(Library("program", program, ["anthropic"]), "newest")
    made.python = Path(sys.executable)
    return made


def test_a_program_runs(environment: Environment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MY_SECRET", "x")
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    offered = read_checks(environment.library.program)
    assert [name for name, reason in offered.items() if reason] == ["stream_async"]
    checks = [name for name, reason in offered.items() if reason is None]
    log = tmp_path / "program.log"
    rows = run_program(environment, checks, log)
    assert {name: row["error"] for name, row in rows.items()} == {
        "answer": None,
        "stream": "the program ended with status 3",
        "tool_call": "URLError: <urlopen error interop programs reach loopback only, not example.com>",
        "structured_output": "ValueError: two",
        "answer_async": 'AssertionError: assert (await client.messages.create(**QUESTION)).content[0].text == "Hello." '
        "(line 19)",
        "tool_call_async": None,
        "structured_output_async": "AssertionError: queued replies: 1, requests that used one: 0",
    }
    (request,) = rows["answer"]["requests"]
    assert (request["path"], request["body"]["max_tokens"], request["status"]) == ("/v1/messages", 50, 200)
    assert request["headers"] == {"anthropic-version": "2026-10-21", "anthropic-beta": None}
    assert "tool_call was kept from reaching example.com" in log.read_text(encoding="utf-8")


def test_an_import_that_fails_fails_all_checks(environment: Environment, tmp_path: Path) -> None:
    environment.library.program.write_text("import no_such_library\n", encoding="utf-8")
    rows = run_program(environment, ["answer", "stream"], tmp_path / "program.log")
    error = "import failed: ModuleNotFoundError: No module named 'no_such_library'"
    assert [row["error"] for row in rows.values()] == [error, error]


def test_a_missing_check_is_reported(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM.replace("stream_async = ", "stream_later = "), encoding="utf-8")
    with pytest.raises(ValueError, match=r"program.py has no stream_async. Write a function, or `stream_async = "):
        read_checks(program)


@pytest.mark.parametrize(
    ("code", "allowed"),
    [
        ("socket.create_connection(('127.0.0.1', PORT))", True),
        ("socket.create_connection(('localhost', PORT))", True),
        ("socket.create_connection(('10.0.0.1', 80))", False),
        ("socket.getaddrinfo('example.com', 443)", False),
        ("socket.gethostbyname('example.com')", False),
        ("socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('8.8.8.8', 53))", False),
        ("socket.socket(socket.AF_INET6).connect(('2001:db8::1', 80))", False),
        ("socket.socket(socket.AF_INET).connect(('127.0.0.1', PORT))", True),
    ],
)
def test_only_loopback_is_reached(code: str, allowed: bool) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as server:
        code = code.replace("PORT", str(server.getsockname()[1]))
        command = [sys.executable, "-c", f"import guard, socket; guard.install(); {code}"]
        done = subprocess.run(command, cwd=HERE / "runtime", capture_output=True, text=True, check=False)
    assert (done.returncode == 0) is allowed, done.stderr
    assert allowed or "interop programs reach loopback only, not" in done.stderr


@pytest.mark.parametrize(
    ("theirs", "mine", "found"),
    [
        ({"a": [1, {"b": None}]}, {"a": [1, {"b": None}]}, None),
        ({"a": 1}, {"a": 1, "b": 2}, "requests.b is absent with the official SDK, and 2 with this package"),
        ({"a": [1]}, {"a": [2]}, "requests.a[0] is 1 with the official SDK, and 2 with this package"),
        ({"a": []}, {"a": [2]}, "requests.a is [] with the official SDK, and [2] with this package"),
        ({"a": 1}, {"a": True}, "requests.a is 1 with the official SDK, and true with this package"),
        ({"a": None}, {}, "requests.a is null with the official SDK, and absent with this package"),
    ],
)
def test_difference(theirs: object, mine: object, found: str | None) -> None:
    assert difference(theirs, mine) == found


def sent(number: int, version: str = "2023-06-01", query: str = "", betas: str | None = None) -> dict[str, object]:
    headers = {"anthropic-version": version, "anthropic-beta": betas}
    return {"body": {"max_tokens": number}, "query": query, "headers": headers}


def test_requests_are_the_same_as_with_one_official_version() -> None:
    default = {"answer": [sent(1)], "stream": [sent(3)]}
    newest = {"answer": [sent(2)], "stream": [sent(5)]}
    ours = {"answer": [sent(2)], "stream": [sent(4)], "tool_call": [sent(5)]}
    compared = compare({"default": default, "newest": newest, "ours": ours})
    difference = "requests[0].body.max_tokens is 3 with the official SDK, and 4 with this package"
    assert compared == {"answer": None, "stream": difference}


def test_random_ids_are_not_compared() -> None:
    def turns(use: str, result: str) -> list[dict[str, object]]:
        return [sent(1) | {"body": {"messages": [{"id": use, "input": {"n": 1}}, {"tool_use_id": result}]}}]

    requests = {"default": {"answer": turns("a", "a"), "stream": turns("a", "b")}}
    compared = compare(requests | {"ours": {"answer": turns("c", "c"), "stream": turns("c", "c")}})
    assert compared["answer"] is None
    assert compared["stream"] is not None


def test_the_api_version_is_not_compared() -> None:
    requests = {"default": {"answer": [sent(1, "2026-10-21")], "stream": [sent(1, betas="b-2026-01-01")]}}
    compared = compare(requests | {"ours": {"answer": [sent(1, query="beta=true")], "stream": [sent(1)]}})
    assert compared["answer"] is None
    assert compared["stream"] is not None
    assert compared["stream"].startswith("requests[0].headers.anthropic-beta is")


RESULT = {
    "date": "2026-11-29",
    "version": "1.0",
    "python": "3.11.7",
    "not_offered": {"stream": "no | stream"},
    "requests": {"answer": None, "tool_call": "requests[0].body.a is 1 with the official SDK, and 2 with this package"},
    "sdks": {
        "default": {"version": "2.14.0", "error": None, "checks": {"answer": "E: `x`", "tool_call": None}},
        "newest": {"version": "2.14.0", "error": None, "checks": {"answer": "E: `x`", "tool_call": None}},
        "older": {"version": "0.125.0", "error": None, "checks": {"answer": None, "tool_call": None}},
        "ours": {"version": "0.6.0", "error": None, "checks": {"answer": "F", "tool_call": None}},
    },
}


def test_a_run_fails_if_this_package_is_worse_than_an_official_version() -> None:
    assert worse("x", RESULT) == ["x, answer: F"]
    ours = {"version": None, "error": "not installed: y", "checks": {}}
    missing = RESULT | {"sdks": RESULT["sdks"] | {"ours": ours}}
    assert worse("x", missing) == ["x, ours: not installed: y", "x, answer: was not run", "x, tool_call: was not run"]
    passing = RESULT["sdks"] | {"ours": {"version": "0.6.0", "error": None, "checks": dict.fromkeys(["answer"])}}
    del passing["older"]
    assert worse("x", RESULT | {"sdks": passing}) == ["x, tool_call: was not run"]


def test_the_page() -> None:
    page = render({"x": RESULT})
    assert "| x | 1.0 | 1 of 2 with 2.14.0 | 1 of 2 | 2 of 2 with 0.125.0 | 1 of 2 | no | 2026-11-29 |" in page
    assert "2 checks pass with at least one official version, and 1 of these with this package." in page
    assert "| x | sync, async | async | sync, async | sync, async |" in page
    assert "- **x**, official SDK 2.14.0, answer: `E: 'x'`\n- **x**, this package 0.6.0, answer: `F`\n" in page
    assert "- **x**, other requests, tool call: `requests[0].body.a is 1" in page
    assert "- **x**, stream: no | stream" in page


def test_errors_are_the_same_on_each_machine() -> None:
    text = f"<a object at 0x7f12ab34cd56> in {Path.home()}/x/site-packages/a.py, http://127.0.0.1:4711, msg_01AbcdefghI"
    assert clean(text) == "<a object at 0x...> in a.py, http://127.0.0.1, msg_..."
