"""The logger `anthropic_messages`: attempts and ends of calls, without secrets."""

from __future__ import annotations

import io
import logging
import os
import re
import socket
import subprocess
import sys

import httpx
import pytest

from anthropic_messages import Anthropic, APIConnectionError, APIResponseValidationError, CallHook, OverloadedError
from tests.facade.conftest import QUESTION, World
from tests.facade.streaming.test_streams import START, TEXT, ending
from tests.support.wire import MESSAGE, Wire, failure, reply, stream

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
    assert re.fullmatch(r"messages\.create: done after \d+\.\d{3} s, request id req_1, 14 tokens in, 5 out", third)
    assert "hush" not in caplog.text
    assert "capital" not in caplog.text


def test_the_last_failure_is_an_error(wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    wire.script = [BUSY]
    with Anthropic(api_key="offline", base_url=wire.url, max_retries=0) as client, pytest.raises(OverloadedError):
        client.messages.create(**QUESTION)
    assert [record.levelname for record in caplog.records if record.name == "anthropic_messages"] == ["ERROR"]


def messages_of(caplog: pytest.LogCaptureFixture, level: int = 0) -> list[str]:
    ours = [record for record in caplog.records if record.name.startswith("anthropic_messages")]
    return [record.getMessage() for record in ours if record.levelno >= level]


@pytest.mark.parametrize("kind", ["follow", "raw_events"])
def test_the_end_of_a_stream(world: World, wire: Wire, caplog: pytest.LogCaptureFixture, kind: str) -> None:
    wire.script = [stream(START, *TEXT, *ending(output_tokens=9))]
    with caplog.at_level(logging.INFO, "anthropic_messages"):
        getattr(world, kind)()
    end = messages_of(caplog)[-1]
    expected = r": done after .* s, first event after .* s, request id req_1, 14 tokens in, 9 out"
    assert re.fullmatch(r"messages\.(create|stream)" + expected, end)


def test_a_stream_that_fails_is_an_error(world: World, wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    wire.script = [stream(START, TEXT[0])]
    world.follow()
    (line,) = messages_of(caplog, logging.ERROR)
    assert "IncompleteStreamError: " in line


def test_an_invalid_response_is_an_error(wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    wire.script = [reply(body=[])]
    with Anthropic(api_key="offline", base_url=wire.url) as client, pytest.raises(APIResponseValidationError):
        client.messages.create(**QUESTION)
    (line,) = messages_of(caplog, logging.ERROR)
    assert "failed after" in line
    assert "APIResponseValidationError: " in line


def test_tokens_of_the_cache(wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    usage = {**MESSAGE["usage"], "cache_read_input_tokens": 100, "cache_creation_input_tokens": 0}
    wire.script = [reply(body={**MESSAGE, "usage": usage})]
    with (
        caplog.at_level(logging.INFO, "anthropic_messages"),
        Anthropic(api_key="offline", base_url=wire.url) as client,
    ):
        client.messages.create(**QUESTION)
    assert messages_of(caplog)[-1].endswith("14 tokens in (100 more read from the cache, 0 written to it), 5 out")


@pytest.mark.parametrize("usage", [{}, {"input_tokens": None}, {"input_tokens": []}])
def test_an_unusual_response_is_returned(wire: Wire, caplog: pytest.LogCaptureFixture, usage: object) -> None:
    wire.script = [reply(body={**MESSAGE, "usage": usage})]
    client = Anthropic(api_key="offline", base_url=wire.url)
    with client, caplog.at_level(logging.INFO), caplog.at_level(logging.DEBUG, "anthropic_messages.bodies"):
        assert client.messages.create(**QUESTION).id == "msg_1"


@pytest.mark.parametrize("usage", [None, [], {}, {"input_tokens": None}])
def test_an_unusual_stream_is_returned(wire: Wire, caplog: pytest.LogCaptureFixture, usage: object) -> None:
    start = {**START, "message": {**START["message"], "usage": usage}}
    wire.script = [stream(start, *TEXT, *ending())]
    client = Anthropic(api_key="offline", base_url=wire.url)
    with client, caplog.at_level(logging.INFO), client.messages.stream(**QUESTION) as seen:
        assert seen.get_final_text() == "Paris."


class TestBodies:
    def test_the_level_of_the_package_does_not_enable_bodies(
        self, world: World, caplog: pytest.LogCaptureFixture
    ) -> None:
        with caplog.at_level(logging.DEBUG, "anthropic_messages"), caplog.at_level(logging.DEBUG):
            world.create()
        assert "capital" not in caplog.text
        assert "Paris" not in caplog.text

    @pytest.mark.parametrize("kind", ["create", "follow", "raw_events"])
    def test_bodies_are_logged_if_enabled(
        self, world: World, wire: Wire, caplog: pytest.LogCaptureFixture, kind: str
    ) -> None:
        if kind != "create":
            wire.script = [stream(START, *TEXT, *ending())]
        with caplog.at_level(logging.DEBUG, "anthropic_messages.bodies"):
            getattr(world, kind)({"api_key": "hush"})
        request, answer = messages_of(caplog)
        assert "request {" in request
        assert "What is the capital of France?" in request
        assert "response {" in answer
        assert "Paris." in answer
        assert "hush" not in caplog.text

    def test_a_large_body_is_shortened(self, wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
        question = {"role": "user", "content": "x" * 1_000_000}
        with (
            caplog.at_level(logging.DEBUG, "anthropic_messages.bodies"),
            Anthropic(api_key="offline", base_url=wire.url) as client,
        ):
            client.messages.create(model="m", max_tokens=1, messages=[question])
        assert re.search(r"xxx\.\.\. \(10000\d\d characters\)$", messages_of(caplog)[0])


PROGRAM = """
import sys
from anthropic_messages import Anthropic
with Anthropic(api_key="hush", base_url=sys.argv[1]) as client:
    client.messages.create(model="m", max_tokens=1, messages=[{"role": "user", "content": "Hi"}])
"""


@pytest.mark.parametrize(("level", "lines"), [("bodies", 6), ("debug", 4), ("info", 2), ("error", 0), (None, 0)])
def test_the_environment_variable_enables_stderr(
    wire: Wire, monkeypatch: pytest.MonkeyPatch, level: str | None, lines: int
) -> None:
    if level is not None:
        monkeypatch.setenv("ANTHROPIC_LOG", level)
    command = [sys.executable, "-W", "error", "-c", PROGRAM, wire.url]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert len(done.stderr.splitlines()) == lines
    assert "hush" not in done.stderr


def test_an_invalid_level_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANTHROPIC_LOG", "loud")
    with pytest.warns(UserWarning, match="`ANTHROPIC_LOG` is not one of bodies, debug, info, warning, error") as told:
        assert Anthropic(api_key="offline").api_key == "offline"
    assert told[0].filename == __file__


class TestDebug:
    SECRETS = ("hush-key", "hush-user", "hush-password", "hush-query", "hush-header", "capital", "Paris")

    def noisy(self, world: World, wire: Wire, caplog: pytest.LogCaptureFixture, level: int) -> list[str]:
        """Return the records of a call with a retry. Every setting of the client contains a secret."""
        wire.script = [BUSY, failure(500, "api_error")]
        address = wire.url
        if world.name != "aiohttp":  # aiohttp rejects such a URL together with the header that httpx creates from it.
            address = address.replace("://", "://hush-user:hush-password@")
        settings = {
            "api_key": "hush-key",
            "base_url": address,
            "default_headers": {"X-Team": "hush-header"},
            "default_query": {"token": "hush-query"},
            "total_timeout": 60,
        }
        with caplog.at_level(level, "anthropic_messages"):
            world.create(settings, extra_headers={"X-Trace": "hush-header"})
        return messages_of(caplog)

    def test_no_secret_and_no_body(self, world: World, wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
        text = "\n".join(self.noisy(world, wire, caplog, logging.DEBUG))
        assert not [secret for secret in self.SECRETS if secret in text]

    def test_the_request_of_each_attempt(self, world: World, wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
        records = self.noisy(world, wire, caplog, logging.DEBUG)
        sent = [
            re.match(r"messages\.create: attempt (\d): POST (\S+); headers (\{.*?\});", record) for record in records
        ]
        found = [match.groups() for match in sent if match]
        assert [number for number, _, _ in found] == ["1", "2", "3"]
        for _, url, headers in found:
            assert url == f"{wire.url}/v1/messages?token=[hidden]"
            assert "'x-team': '[hidden]'" in headers
            assert "'anthropic-version': '2023-06-01'" in headers
        first = next(record for record in records if "attempt 1: " in record)
        size = len(wire.received[0].content)
        assert f"body of {size} bytes; arguments max_tokens, messages, model" in first
        assert "'read': 600" in first
        assert "total_timeout 60; max_retries 2" in first

    @pytest.mark.parametrize("seekable", [True, False])
    def test_an_upload(self, world: World, wire: Wire, caplog: pytest.LogCaptureFixture, seekable: bool) -> None:
        class File(io.BytesIO):
            def seekable(self) -> bool:
                return seekable

        wire.script = [reply(body={"id": "file_1", "type": "file"})]
        with caplog.at_level(logging.DEBUG, "anthropic_messages"):
            world.use(world.client(), lambda client: client.files.upload(file=("hush-name", File(b"hush-content"))))
        text = "\n".join(messages_of(caplog))
        size = f"of {wire.only.headers['content-length']} bytes" if seekable else "of unknown size"
        assert f"body {size}; arguments file" in text
        assert "hush" not in text

    def test_the_waits_before_retries(self, world: World, wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
        retries = [record for record in self.noisy(world, wire, caplog, logging.DEBUG) if ": retry " in record]
        assert retries[0] == "messages.create: retry 1 of at most 2 in 0.001 s, as the server asks (0.001 s)"
        assert re.fullmatch(
            r"messages\.create: retry 2 of at most 2 in 0\.\d{3} s, as the retry policy says", retries[1]
        )

    def test_connections(self, world: World, wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
        records = self.noisy(world, wire, caplog, logging.DEBUG)
        address = wire.url.removeprefix("http://")
        events = [record for record in records if "connection" in record and "attempt" not in record]
        again = "messages.create: reusing a connection"
        expected = [f"messages.create: new connection to {address}", again, again]
        assert events == ([] if world.name == "aiohttp" else expected)

    def test_a_connection_that_is_refused(self, world: World, caplog: pytest.LogCaptureFixture) -> None:
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            port = unused.getsockname()[1]
            with caplog.at_level(logging.DEBUG, "anthropic_messages"), pytest.raises(APIConnectionError):
                world.create({"base_url": f"http://127.0.0.1:{port}", "max_retries": 0})
        events = [record for record in messages_of(caplog, logging.DEBUG) if "could not connect to" in record]
        expected = f"messages.create: could not connect to 127.0.0.1:{port}: ConnectError"
        assert events == ([] if world.name == "aiohttp" else [expected])

    def test_the_level_info_excludes_details(self, world: World, wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
        records = self.noisy(world, wire, caplog, logging.INFO)
        assert len(records) == 4  # Three attempts and the end.
        assert not [record for record in records if "headers" in record or "connection" in record]

    def test_a_trace_of_the_program_takes_precedence(self, wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
        seen: list[str] = []

        class Tracing(CallHook):
            def attempt_started(self, request: httpx.Request) -> None:
                request.extensions["trace"] = lambda event, info: seen.append(event)

        with caplog.at_level(logging.DEBUG, "anthropic_messages"):
            Anthropic(api_key="offline", base_url=wire.url, hooks=[Tracing]).messages.create(**QUESTION)
        assert "connection.connect_tcp.complete" in seen

    @pytest.mark.parametrize(("level", "more"), [("info", False), ("debug", True), ("bodies", True)])
    def test_by_the_environment(self, wire: Wire, level: str, more: bool) -> None:
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, wire.url],
            env={**os.environ, "ANTHROPIC_LOG": level},
            capture_output=True,
            text=True,
            check=True,
        )
        assert ("new connection to" in done.stderr) is more
        assert ("attempt 1: POST" in done.stderr) is more
        assert "hush" not in done.stderr
