"""The command `python -m anthropic_messages.testing`."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from anthropic_messages.testing import Server
from anthropic_messages.testing.__main__ import main

from .conftest import HEADERS, body

COMMAND = [sys.executable, "-W", "error", "-m", "anthropic_messages.testing"]


@contextmanager
def running(*options: str) -> Iterator[tuple[httpx.Client, subprocess.Popen[str]]]:
    """Run the command, and yield a client and the process."""
    with subprocess.Popen([*COMMAND, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            url = next(found[0] for line in process.stdout if (found := re.search(r"http://\S+", line)))
            with httpx.Client(base_url=url, headers=HEADERS, trust_env=False) as client:
                yield client, process
        finally:
            process.kill()


def test_it_serves_until_sigterm() -> None:
    with running("--fault", "overloaded:times=1,message=Full.") as (http, process):
        assert http.post("/v1/messages", json=body()).status_code == 529
        assert http.post("/v1/messages", json=body()).json()["stop_reason"] == "end_turn"
        process.send_signal(signal.SIGTERM)
        output, errors = process.communicate(timeout=10)
    lines = [" ".join(line.split()) for line in output.splitlines()]
    assert "POST /v1/messages 529 (overloaded) Full." in lines
    assert "POST /v1/messages 200 end_turn, 8 tokens: The capital of France is Paris." in lines
    assert (lines[-1], errors, process.returncode) == ("Stopped.", "", 0)


def test_it_records_and_replays(server: Server, tmp_path: Path) -> None:
    file = str(tmp_path / "calls.json")
    answers = []
    for _ in range(2):
        with running("--cassette", file, "--upstream", server.url) as (http, _process):
            answers.append(http.post("/v1/messages", json=body()).json())
    assert answers[0] == answers[1]
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--fault", "overlaoded"], "did you mean overloaded?"),
        (["--fault", "overloaded:tmies=2"], "overloaded has no option tmies"),
        (["--port", "70000"], "Omit --port to use a free port."),
        (["--cassette", "nowhere.json", "--mode", "replay"], "No such file or directory: 'nowhere.json'"),
    ],
)
def test_invalid_options(options: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(options) == 1
    said = capsys.readouterr().err
    assert says in said
    assert ("Cannot listen" in said) == ("--port" in options)


def test_a_port_that_is_taken(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    port = server.url.rpartition(":")[2]
    assert main(["--port", port]) == 1
    assert f"Cannot listen on port {port}" in capsys.readouterr().err


def test_a_missing_extra(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in list(sys.modules):
        if name.startswith("anthropic_messages.testing._serving"):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    assert main([]) == 1
    assert "pip install 'anthropic-messages[testing]'" in capsys.readouterr().err
