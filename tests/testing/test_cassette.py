"""Cassettes: recording from a server that stands in for the real API, and replaying without it."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from anthropic_messages import Anthropic, APIError, BadRequestError, InternalServerError
from anthropic_messages.testing import FakeAnthropic, Server
from anthropic_messages.testing._api.script import Reply
from tests.support.wire import Wire, listening, reply

KEY = "offline-and-long-enough-to-be-a-key"
QUESTION: dict[str, Any] = {
    "model": "claude-sonnet-5-5",
    "max_tokens": 100,
    "messages": [{"role": "user", "content": "What is the capital of France?"}],
}


def asked(text: str) -> dict[str, Any]:
    return {**QUESTION, "messages": [{"role": "user", "content": text}]}


@pytest.fixture
def real(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Yield the server that is recorded, and set its API key."""
    monkeypatch.setenv("ANTHROPIC_API_KEY", KEY)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with Server() as server:
        yield server


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cassettes" / "capital.json"


@pytest.fixture
def wire(monkeypatch: pytest.MonkeyPatch) -> Iterator[Wire]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with listening() as running:
        yield running


def talk(fake: FakeAnthropic) -> list[Any]:
    """Make a few calls, and return all responses."""
    client = fake.client(max_retries=1)
    with client.messages.stream(**QUESTION) as stream:
        events = [event.to_dict() for event in stream]
    return [
        client.messages.create(**QUESTION).to_dict(),
        client.messages.count_tokens(model="claude-sonnet-5-5", messages=QUESTION["messages"]).to_dict(),
        events,
        stream.request_id,
    ]


def record(real: Server, file: Path, calls: Any = talk) -> Any:
    with FakeAnthropic() as fake:
        fake.cassette(file, upstream=real.url)
        return calls(fake)


def test_calls_are_replayed(real: Server, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recorded = record(real, file)
    assert len(real.requests) == 3
    real.close()
    monkeypatch.delenv("ANTHROPIC_API_KEY")
    assert record(real, file) == recorded


def test_async_too(real: Server, file: Path) -> None:
    async def main(fake: FakeAnthropic) -> Any:
        async with fake.async_client() as client:
            return (await client.messages.create(**QUESTION)).to_dict()

    recorded = record(real, file, lambda fake: asyncio.run(main(fake)))
    assert record(real, file, lambda fake: asyncio.run(main(fake))) == recorded
    assert len(real.requests) == 1


def test_the_server_records_for_any_program(real: Server, file: Path) -> None:
    def calls(fake: FakeAnthropic) -> Any:
        with Anthropic(base_url=fake.url) as client:
            return client.messages.create(**QUESTION).to_dict()

    assert record(real, file, calls) == record(real, file, calls)


def test_results_of_batches_too(real: Server, file: Path) -> None:
    def calls(fake: FakeAnthropic) -> Any:
        client = fake.client()
        batch = client.messages.batches.create(requests=[{"custom_id": f"r{n}", "params": QUESTION} for n in range(3)])
        client.messages.batches.wait(batch.id)
        return [row.to_dict() for row in client.messages.batches.results(batch.id)]

    real.api.batches.seconds = 0
    assert len(record(real, file, calls)) == 3
    assert record(real, file, calls) == record(real, file, calls)


def test_keys_are_not_recorded(real: Server, file: Path) -> None:
    record(real, file, lambda fake: fake.client().messages.create(**asked(f"What is {KEY}?")))
    text = file.read_text()
    assert KEY not in text
    assert "anthropic-organization-id" not in text
    assert list(json.loads(text)["calls"][0]["request"]["headers"]) == ["anthropic-version"]
    assert real.requests[0].status == 200


def test_a_person_can_read_it(real: Server, file: Path) -> None:
    record(real, file)
    lines = file.read_text().splitlines()
    assert '              "content": "What is the capital of France?"' in lines
    events = [json.loads(line.rstrip(",")) for line in lines if line.startswith('          {"type": ')]
    assert [event["type"] for event in events][:2] == ["message_start", "content_block_start"]


def test_attachments_are_told_apart_without_being_kept(real: Server, file: Path) -> None:
    def send(fake: FakeAnthropic, data: bytes) -> Any:
        source = {"type": "base64", "media_type": "image/png", "data": data}
        content: Any = [{"type": "image", "source": source}]
        return fake.client().messages.create(**{**QUESTION, "messages": [{"role": "user", "content": content}]})

    first, other = b"\x89PNG" + b"a" * 50_000, b"\x89PNG" + b"b" * 50_000
    recorded = record(real, file, lambda fake: send(fake, first))
    assert file.stat().st_size < 3_000
    with FakeAnthropic() as fake:
        fake.cassette(file)
        assert send(fake, first) == recorded
        with pytest.raises(BadRequestError, match="not recorded"):
            send(fake, other)


def test_the_same_request_gets_its_answers_in_turn(real: Server, file: Path) -> None:
    real.api.script.add(Reply(["One."]))
    real.api.script.add(Reply(["Two."]))

    def calls(fake: FakeAnthropic) -> list[str]:
        return [fake.client().messages.create(**QUESTION).content[0].text for _ in range(2)]

    assert record(real, file, calls) == ["One.", "Two."]
    with FakeAnthropic() as fake:
        fake.cassette(file)
        fake.fault.reset()
        assert calls(fake) + calls(fake) == ["One.", "Two.", "Two.", "Two."], "the last one stays"


def test_errors_are_recorded(real: Server, file: Path) -> None:
    real.api.fault.api_error(times=2, message="Broken.")

    def calls(fake: FakeAnthropic) -> Any:
        with pytest.raises(InternalServerError, match="Broken"):
            fake.client(max_retries=1).messages.create(**QUESTION)
        return fake.client().messages.create(**QUESTION).id

    assert record(real, file, calls) == record(real, file, calls)


STREAM = b"".join(
    b'data: {"type": %s}\n\n' % fields
    for fields in (
        b'"message_start", "message": {"type": "message", "content": []}',
        b'"message_delta", "delta": {"stop_reason": "end_turn"}',
        b'"message_stop"',
    )
)
DEEP = b'{"type": "message", "content": [{"type": "tool_use", "input": {"a": %s%s}}]}' % (b"[" * 5000, b"]" * 5000)


@pytest.mark.parametrize(
    ("status", "kind", "content"),
    [
        (200, "text/event-stream", STREAM.rstrip()),
        (200, "text/event-stream", STREAM[:-10]),
        (200, "application/json", DEEP),
        (504, "text/html; charset=hex", b"gateway timeout \xff"),
    ],
    ids=["the last event has no blank line", "half an event", "deeply nested", "a charset that decodes no text"],
)
def test_unusual_answers_are_replayed(wire: Wire, file: Path, status: int, kind: str, content: bytes) -> None:
    wire.usual = reply(status, content, content_type=kind)

    def outcome(client: Anthropic) -> str:
        try:
            if "stream" in kind:
                with client.messages.stream(**QUESTION) as stream:
                    return repr(stream.get_final_message())
            return client.messages.create(**QUESTION).to_json()
        except APIError as error:
            return repr(error).replace(wire.url, "https://api.anthropic.com")

    settings: dict[str, Any] = {"api_key": KEY, "max_retries": 0}
    direct = outcome(Anthropic(base_url=wire.url, **settings))
    for _ in ("recorded", "replayed"):
        with FakeAnthropic() as fake:
            fake.cassette(file, upstream=wire.url)
            assert outcome(fake.client(**settings)) == direct
    assert len(wire.received) == 2


def test_a_request_that_was_not_recorded(real: Server, file: Path) -> None:
    def calls(fake: FakeAnthropic) -> None:
        for text in ("What is the capital of France?", "Something else altogether.", "And more."):
            fake.client().messages.create(**asked(text))

    record(real, file, calls)
    with FakeAnthropic() as fake:
        fake.cassette(file, "replay")
        with pytest.raises(BadRequestError) as caught:
            fake.client().messages.create(**asked("What is the capital of Italy?"))
        (problem,) = fake.problems()
    assert problem in caught.value.message
    assert problem.splitlines() == [
        "this request is not recorded in capital.json. Difference to the most similar recorded request:",
        "--- call 1 of capital.json",
        "+++ this request",
        "@@ -12,5 +12,5 @@",
        "       {",
        '         "role": "user",',
        '-        "content": "What is the capital of France?"',
        '+        "content": "What is the capital of Italy?"',
        "       }",
        "     ]",
        "If you changed the request on purpose, delete the file to record it again.",
    ]


def test_an_unreachable_upstream(real: Server, file: Path) -> None:
    real.close()
    with pytest.raises(BadRequestError, match=f"cannot record, {real.url}/? did not respond"):
        record(real, file)
    assert not file.exists()


@pytest.mark.parametrize(
    "content",
    ["", "[]", '{"cassette": 99, "calls": []}', '{"cassette": 1}', '{"cassette": 1, "calls": [{"request": {}}]}'],
)
def test_an_invalid_file(file: Path, content: str) -> None:
    file.parent.mkdir()
    file.write_text(content)
    with FakeAnthropic() as fake, pytest.raises(ValueError, match=r"capital\.json is not a cassette"):
        fake.cassette(file)


def test_an_unknown_mode(file: Path) -> None:
    mode: Any = "rewind"
    with FakeAnthropic() as fake, pytest.raises(ValueError, match="auto, record or replay, not 'rewind'"):
        fake.cassette(file, mode)


def test_a_missing_file(file: Path) -> None:
    with FakeAnthropic() as fake, pytest.raises(FileNotFoundError):
        fake.cassette(file, "replay")


def test_an_empty_cassette(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"cassette": 1, "calls": []}')
    with FakeAnthropic() as fake:
        fake.cassette(file)
        with pytest.raises(BadRequestError, match="has no recorded calls"):
            fake.client().messages.create(**QUESTION)


def test_uploads_and_downloads_are_replayed(real: Server, file: Path, tmp_path: Path) -> None:
    content = bytes(range(256)) * 1_000
    made = real.api.files.create(content, "made.bin")["id"]

    def calls(fake: FakeAnthropic, sent: bytes = content) -> Any:
        headers = {"x-api-key": KEY, "anthropic-version": "2023-06-01"}
        with httpx.Client(transport=fake.transport, base_url="http://api", headers=headers) as http:
            uploaded = http.post("/v1/files", files={"file": ("sent.bin", sent)}, data={"expires_in_seconds": "3600"})
            whole = http.get(f"/v1/files/{made}/content")
            part = http.get(f"/v1/files/{made}/content", headers={"range": "bytes=1000-"})
            return [uploaded.json(), *((a.status_code, a.content, a.headers.get("etag")) for a in (whole, part))]

    recorded = record(real, file, calls)
    assert recorded[0]["size_bytes"] == len(content)
    assert [answer[:2] for answer in recorded[1:]] == [(200, content), (206, content[1000:])]
    assert base64.b64encode(content).decode() not in json.dumps(json.loads(file.read_text())["calls"][0])
    real.close()
    assert record(real, file, calls) == recorded  # the boundary of the form is another one
    with FakeAnthropic(strict=False) as fake:
        fake.cassette(file)
        headers = {"x-api-key": KEY, "anthropic-version": "2023-06-01"}
        with httpx.Client(transport=fake.transport, base_url="http://api", headers=headers) as http:
            answer = http.post("/v1/files", files={"file": ("sent.bin", b"other")}, data={"expires_in_seconds": "3600"})
    assert answer.status_code == 400
    assert '-      "size_bytes": 256000' in answer.json()["error"]["message"]
