"""The logger `anthropic_messages`: what happened to a call, and nothing that is secret."""

from __future__ import annotations

import logging
import subprocess
import sys

import pytest

from anthropic_messages import Anthropic, OverloadedError

from .conftest import QUESTION, World
from .wire import Wire, failure

BUSY = failure(529, "overloaded_error", retry_after_ms="1")


def test_each_attempt_and_the_tokens(world: World, wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    wire.script = [BUSY]
    with caplog.at_level(logging.INFO, "anthropic_messages"):
        world.create({"api_key": "hush"})
    records = [record for record in caplog.records if record.name == "anthropic_messages"]
    assert [record.levelname for record in records] == ["WARNING", "INFO", "INFO"]
    first, second, third = (record.getMessage() for record in records)
    assert f"messages.create: POST {wire.url}/v1/messages, attempt 1, status 529" in first
    assert "OverloadedError" in first
    assert "next attempt in" in first
    assert "attempt 2, status 200" in second
    assert "request id req_1" in second
    assert third == "messages.create: 14 tokens in, 5 out"
    assert "hush" not in caplog.text
    assert "capital" not in caplog.text


def test_the_last_failure_is_an_error(wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    wire.script = [BUSY]
    with Anthropic(api_key="offline", base_url=wire.url, max_retries=0) as client, pytest.raises(OverloadedError):
        client.messages.create(**QUESTION)
    assert [record.levelname for record in caplog.records if record.name == "anthropic_messages"] == ["ERROR"]


PROGRAM = """
import sys
from anthropic_messages import Anthropic
with Anthropic(api_key="hush", base_url=sys.argv[1]) as client:
    client.messages.create(model="m", max_tokens=1, messages=[{"role": "user", "content": "Hi"}])
"""


@pytest.mark.parametrize(("level", "lines"), [("info", 2), ("error", 0), (None, 0)])
def test_the_variable_writes_it_to_stderr(
    wire: Wire, monkeypatch: pytest.MonkeyPatch, level: str | None, lines: int
) -> None:
    if level is not None:
        monkeypatch.setenv("ANTHROPIC_LOG", level)
    command = [sys.executable, "-W", "error", "-c", PROGRAM, wire.url]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert len(done.stderr.splitlines()) == lines
    assert "hush" not in done.stderr


def test_a_level_that_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANTHROPIC_LOG", "loud")
    with pytest.raises(ValueError, match="`ANTHROPIC_LOG` must be one of debug, info, warning, error"):
        Anthropic(api_key="offline")
