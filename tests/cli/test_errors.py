"""Exit codes, error messages, and what they never show."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from anthropic_messages.testing import Server

from .conftest import SECRET, Done, Run, killed, program

FRANCE = "What is the capital of France?"


@pytest.mark.parametrize(
    ("fault", "code", "kind"),
    [
        ("invalid_request", 1, "api"),
        ("overloaded", 1, "api"),
        ("authentication", 3, "credentials"),
        ("permission", 3, "credentials"),
        ("cut", 4, "connection"),
        ("early_end", 4, "connection"),
    ],
)
def test_each_failure_has_its_exit_code(run: Run, server: Server, fault: str, code: int, kind: str) -> None:
    for options in ([], ["--json"]):
        getattr(server.api.fault, fault)()
        done = run("ask", "--max-retries", "0", *options, FRANCE)
        assert done.code == code
        assert SECRET not in done.out + done.err
        assert len(done.err.splitlines()) == 1
        assert "Traceback" not in done.err
    assert (done.error["kind"], done.error["exit_code"]) == (kind, code)


def test_an_error_of_the_api_as_json(run: Run, server: Server) -> None:
    server.api.fault.invalid_request(message="Wrong.")
    error = run("ask", "--json", FRANCE).error
    assert (error["status"], error["type"]) == (400, "invalid_request_error")
    assert error["request_id"] in error["message"]


def test_no_server(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with Server() as gone:
        url = gone.url
    monkeypatch.setenv("ANTHROPIC_BASE_URL", url)
    monkeypatch.setenv("ANTHROPIC_API_KEY", SECRET)
    done = run("ask", "--max-retries", "0", FRANCE)
    assert done.code == 4
    # The argument of Python is named as the variable that sets it here.
    assert "Check the network, `ANTHROPIC_BASE_URL` and the proxy settings." in done.err


def test_a_timeout_names_the_option(run: Run, server: Server) -> None:
    server.api.fault.stall()
    done = run("ask", "--max-retries", "0", "--timeout", "0.05", FRANCE)
    assert done.code == 4
    assert "Increase `--timeout`, or reduce `--max-tokens`." in done.err


@pytest.mark.parametrize("command", [["ask", "Hi"], ["count", "Hi"], ["models"], ["chat"]])
def test_no_key(run: Run, command: list[str]) -> None:
    done = run(*command)
    assert (done.code, done.out) == (3, "")
    assert "Set the environment variable ANTHROPIC_API_KEY" in done.err
    assert "--offline" in done.err
    assert "api_key=" not in done.err


def test_a_header_can_be_the_credential(run: Run, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ANTHROPIC_API_KEY")
    monkeypatch.setenv("ANTHROPIC_CUSTOM_HEADERS", f"Authorization: Bearer {SECRET}")
    assert run("ask", FRANCE).code == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], None),
        (["batch"], None),
        (["aks"], "No such command 'aks'. Did you mean 'ask'? See `anthropic-messages --help`."),
        (["ask", "--offlin", "Hi"], "See `anthropic-messages ask --help`."),
        (["ask", "--offline"], "There is no prompt"),
        (["ask", "--offline", "--max-tokens", "0", "Hi"], "--max-tokens"),
        (["ask", "--offline", "--thinking", "much", "Hi"], "--thinking must be `adaptive` or a number of tokens"),
        (["ask", "--offline", "--thinking", "9000", "Hi"], "--thinking 9000 must be less than --max-tokens"),
        (["ask", "--timeout", "-1", "Hi"], "timeout"),
        (["ask", "--offline", "--timeout", "-1", "Hi"], "timeout"),
    ],
)
def test_wrong_arguments(run: Run, monkeypatch: pytest.MonkeyPatch, arguments: list[str], says: str | None) -> None:
    monkeypatch.setenv("ANTHROPIC_API_KEY", SECRET)
    done = run(*arguments)
    assert done.code == 2
    if says is None:
        assert "Usage: anthropic-messages" in done.out
        assert done.err == ""
    else:
        assert says in done.err
        assert len(done.err.splitlines()) == 1


def test_wrong_arguments_as_json(run: Run) -> None:
    assert run("ask", "--json", "--offlin", "Hi").error["kind"] == "usage"


def test_a_traceback_is_shown_on_demand(run: Run, server: Server) -> None:
    server.api.fault.invalid_request(times=2)
    assert "Traceback" not in run("ask", FRANCE).err
    shown = run("ask", "--debug", FRANCE).err
    assert "Traceback" in shown
    assert SECRET not in shown


def test_control_characters_do_not_reach_the_terminal(run: Run, server: Server) -> None:
    server.api.fault.invalid_request(message="\x1b]0;title\x07")
    assert "\x1b" not in run("ask", FRANCE).err


def subprocess_run(*arguments: str) -> Done:
    done = subprocess.run(
        program(*arguments), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=60
    )
    return Done(done.returncode, done.stdout, done.stderr)


def test_a_process_exits_with_the_code() -> None:
    assert subprocess_run("ask", "--offline", FRANCE) == (0, "The capital of France is Paris.\n", "")
    assert subprocess_run("ask", FRANCE).code == 3
    assert subprocess_run("--version").out.startswith("anthropic-messages ")


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_standard_input_that_is_not_text(locale: str) -> None:
    done = subprocess.run(
        program("ask", "--offline"),
        input=b"\xff\xfe",
        capture_output=True,
        env={**os.environ, "LC_ALL": locale},
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr == b"Error: Standard input is not text in UTF-8. Pass images and PDFs with --file.\n"


def test_a_prompt_that_is_not_text(run: Run) -> None:
    for command in ("ask", "count"):
        done = run(command, "--offline", "half a character: \ud800")
        assert (done.code, "lone surrogate" in done.err) == (2, True)


def test_a_reader_that_leaves_is_no_error() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        program("models", "--offline"), stdout=writer, stderr=subprocess.PIPE, text=True, check=False, timeout=60
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")


def test_ctrl_c(server: Server) -> None:
    server.api.fault.stall(at_event=4)
    with (
        subprocess.Popen(
            program("ask", FRANCE), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process,
        killed(process),
    ):
        assert process.stdout is not None
        first = process.stdout.read(1)
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=60)
    assert first == "T"
    assert process.returncode == 130
    assert errors == "Interrupted.\n"
    assert "The capital of France is Paris.".startswith((first + rest).strip())


def test_without_the_extra() -> None:
    code = (
        "import sys, importlib.util as u; find = u.find_spec\n"
        "u.find_spec = lambda name, *a: None if name in ('typer', 'rich') else find(name, *a)\n"
        "from anthropic_messages.cli import main; sys.exit(main(['ask', 'Hi']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "pip install 'anthropic-messages[cli]'" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_package_loads_nothing_of_it() -> None:
    code = (
        "import sys, anthropic_messages\n"
        "from anthropic_messages.testing import FakeAnthropic\n"
        "with FakeAnthropic() as fake, fake.client() as client:\n"
        "    client.messages.create(model='m', max_tokens=9, messages=[{'role': 'user', 'content': 'Hi'}])\n"
        "print([name for name in sys.modules if name.startswith(('typer', 'anthropic_messages.cli'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_command_of_the_network_does_not_load_the_offline_api() -> None:
    code = (
        "import sys; from anthropic_messages.cli import main; main(['ask', 'Hi'])\n"
        "print([name for name in sys.modules if name.startswith('anthropic_messages.testing')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_completion() -> None:
    environment = {
        **os.environ,
        "_ANTHROPIC_MESSAGES_COMPLETE": "complete_bash",
        "COMP_WORDS": "anthropic-messages do",
        "COMP_CWORD": "1",
    }
    done = subprocess.run(program(), env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["doctor"]
