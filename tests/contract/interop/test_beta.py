"""The beta side of the official SDK as a client of the offline API: it sends and gets what this SDK does."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pydantic
import pytest

from anthropic_messages.testing import FakeAnthropic

from .test_official import ASK, CITY, Sides, agreed, in_turn, plain, sides, user

__all__ = ["sides"]  # a fixture

LONG: list[Any] = [*user("word " * 60_000), {"role": "assistant", "content": "Yes."}, *user("Where is Paris?")]
USES: list[Any] = [
    *user("Find it."),
    *(
        message
        for n in range(6)
        for message in (
            {"role": "assistant", "content": [{"type": "tool_use", "id": f"t{n}", "name": "find", "input": {}}]},
            {"role": "user", "content": [{"type": "tool_result", "tool_use_id": f"t{n}", "content": "r" * 400}]},
        )
    ),
]
FIND = {"name": "find", "input_schema": {"type": "object"}}
SERVER = {"type": "url", "name": "docs", "url": "https://example.com/mcp"}


def compact(**edit: Any) -> dict[str, Any]:
    trigger = {"type": "input_tokens", "value": 50_000}
    return {"edits": [{"type": "compact_20260112", "trigger": trigger, **edit}]}


CALLS: dict[str, dict[str, Any]] = {
    "a question": {"messages": user("What is the capital of France?")},
    "cleared tool uses": {
        "messages": USES,
        "tools": [FIND],
        "betas": ["context-management-2025-06-27"],
        "context_management": {
            "edits": [{"type": "clear_tool_uses_20250919", "trigger": {"type": "tool_uses", "value": 2}}]
        },
    },
    "a compaction": {"messages": LONG, "betas": ["compact-2026-01-12"], "context_management": compact()},
    "a pause": {
        "messages": LONG,
        "betas": ["compact-2026-01-12"],
        "context_management": compact(pause_after_compaction=True),
    },
    "a summary": {
        "messages": user("Hello"),
        "betas": ["compact-2026-09-04"],
        "compaction": {"type": "summarize", "instructions": "Be brief."},
    },
    "an MCP server": {
        "messages": user("Where is Paris?"),
        "betas": ["mcp-client-2025-11-20", "mcp-client-2026-09-15"],
        "mcp_servers": [SERVER],
        "tools": [{"type": "mcp_toolset", "mcp_server_name": "docs", "tools": [FIND]}],
    },
    "a server tool": {
        "messages": user("What is the weather in Paris?"),
        "tools": [{"type": "web_search_20250305", "name": "web_search"}],
    },
    "a task budget": {
        "messages": user("Hello"),
        "betas": ["task-budgets-2026-03-13"],
        "output_config": {"task_budget": {"type": "tokens", "total": 20_000}},
    },
    "structured output": {
        "messages": user("Where is Paris?"),
        "output_config": {"format": {"type": "json_schema", "schema": CITY}},
    },
}
COUNTED = [name for name in CALLS if name != "structured output"]


@pytest.fixture
def clients(sides: Sides) -> Iterator[list[Any]]:
    with ExitStack() as stack:
        yield [stack.enter_context(client) for client in sides.blocking()]


def received(fake: FakeAnthropic) -> list[Any]:
    """Return what both SDKs have sent, and check that it is the same."""
    sent = [
        (exchange.method, exchange.path, exchange.query, exchange.body, exchange.headers.get("anthropic-beta"))
        for exchange in fake.requests
    ]
    half = len(sent) // 2
    assert sent[:half] == sent[half:]
    assert sent
    return sent[half:]


def without_nulls(value: Any) -> Any:
    """Return JSON without null fields, because the official SDK fills them in."""
    if isinstance(value, dict):
        return {key: without_nulls(item) for key, item in value.items() if item is not None}
    return [without_nulls(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("call", CALLS)
class TestMessages:
    def test_create(self, sides: Sides, clients: list[Any], call: str) -> None:
        agreed([plain(client.beta.messages.create(**ASK, **CALLS[call])) for client in clients])
        received(sides.fake)

    def test_create_async(self, sides: Sides, call: str) -> None:
        async def create(client: Any) -> Any:
            return plain(await client.beta.messages.create(**ASK, **CALLS[call]))

        agreed(asyncio.run(in_turn(sides.awaited(), create)))
        received(sides.fake)

    def test_raw_events(self, sides: Sides, clients: list[Any], call: str) -> None:
        agreed(
            [
                [plain(event) for event in client.beta.messages.create(**ASK, **CALLS[call], stream=True)]
                for client in clients
            ]
        )
        received(sides.fake)

    def test_stream(self, sides: Sides, clients: list[Any], call: str) -> None:
        found = []
        for client in clients:
            with client.beta.messages.stream(**ASK, **CALLS[call]) as stream:
                types = [event.type for event in stream]
                found.append((types, without_nulls(plain(stream.get_final_message()))))
        _, message = agreed(found)
        received(sides.fake)
        whole = clients[1].beta.messages.create(**ASK, **CALLS[call])
        assert message == without_nulls(plain(whole))


@pytest.mark.parametrize("call", COUNTED)
def test_count_tokens(sides: Sides, clients: list[Any], call: str) -> None:
    asked = {"model": ASK["model"], **CALLS[call]}
    agreed([plain(client.beta.messages.count_tokens(**asked)) for client in clients])
    (sent,) = received(sides.fake)
    assert "token-counting-2024-11-01" in sent[-1].split(",")


def test_parts_without_their_beta(clients: list[Any]) -> None:
    messages = []
    for client in clients:
        with pytest.raises(Exception, match="only a beta feature accepts this") as caught:
            client.beta.messages.create(**ASK, messages=user("Hi"), context_management={"edits": []})
        messages.append((type(caught.value).__name__, caught.value.body))  # type: ignore[attr-defined]
    (first, second) = messages
    assert first[0] == second[0] == "BadRequestError"
    assert first[1]["error"] == second[1]["error"]


def test_batches(sides: Sides, clients: list[Any]) -> None:
    requests = [{"custom_id": "a", "params": {**ASK, "messages": user("Hi"), "context_management": {"edits": []}}}]
    found = []
    for client in clients:
        batches = client.beta.messages.batches
        made = batches.create(requests=requests, betas=["context-management-2025-06-27"])
        again = plain(batches.retrieve(made.id))
        rows = [json.loads(json.dumps(plain(row), default=str)) for row in batches.results(made.id)]
        batches.delete(made.id)
        found.append((again["request_counts"], rows))
    counts, _ = agreed(found)
    assert counts["succeeded"] == 1
    created = [exchange for exchange in sides.fake.requests if exchange.method == "POST"]
    sent = agreed([(one.query, one.body, one.headers["anthropic-beta"]) for one in created])
    assert sent[-1] == "context-management-2025-06-27"
    others = [one for one in sides.fake.requests if one.method != "POST"]
    assert {(one.query, one.headers.get("anthropic-beta")) for one in others} == {("", None)}


def test_models(clients: list[Any]) -> None:
    agreed([[plain(model) for model in client.beta.models.list(limit=3)] for client in clients])
    agreed([plain(client.beta.models.retrieve("claude-haiku-4-5")) for client in clients])


@pytest.mark.parametrize("beta", [True, False])
def test_files(sides: Sides, clients: list[Any], beta: bool, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(b"The sky is blue.")
    made = sides.fake.add_file(b"x" * 300_000, "chart.bin").id
    uploads: dict[str, Any] = {
        "a path": path,
        "bytes": b"abc",
        "a name": ("a.txt", b"abc"),
        "a type": ("a.csv", b"1,2", "text/plain"),
    }
    found = []
    for client in clients:
        files = client.beta.files if beta else client.files
        stored = {name: files.upload(file=source, expires_in_seconds=3600) for name, source in uploads.items()}
        facts = {name: (file.filename, file.mime_type, file.size_bytes) for name, file in stored.items()}
        ids = [file.id for file in stored.values()]
        assert [file.id for file in files.list(ids=ids)] == ids[::-1]
        assert [file.id for file in files.list(limit=2)][:4] == ids[::-1]
        again = plain(files.retrieve_metadata(ids[0]))
        assert again == plain(stored["a path"])
        source = {"type": "file", "file_id": ids[0]}
        side = client.beta if beta else client
        message = side.messages.create(**ASK, messages=user([{"type": "document", "source": source}]))
        deleted = plain(files.delete(ids[0]))
        with pytest.raises(Exception, match="there is no file") as caught:
            files.retrieve_metadata(ids[0])
        assert type(caught.value).__name__ == "NotFoundError"
        with pytest.raises(Exception, match="cannot be downloaded") as caught:
            files.download(ids[1])
        assert caught.value.status_code == 400  # type: ignore[attr-defined]
        content = files.download(made).read()
        found.append((facts, deleted["type"], plain(message)["content"], content))
        for name in ids[1:]:
            files.delete(name)
    facts, *_, content = agreed(found)
    assert facts["a path"] == ("report.txt", "text/plain", 16)
    assert content == b"x" * 300_000
    posted = [
        (one.path, one.query, one.headers.get("anthropic-beta"), one.body)
        for one in sides.fake.requests
        if one.method == "POST" and one.path == "/v1/files"
    ]
    assert agreed([posted[: len(uploads)], posted[len(uploads) :]])[0][3]["expires_in_seconds"] == "3600"
    downloads = [one for one in sides.fake.requests if one.path.endswith("/content")]
    assert {(one.query, one.headers["accept"]) for one in downloads} == {("", "application/binary")}


@pytest.mark.parametrize("betas", [None, ["structured-outputs-2025-11-13"]])
def test_parse(sides: Sides, clients: list[Any], betas: Any) -> None:
    class City(pydantic.BaseModel):
        city: str

    extra = {} if betas is None else {"betas": betas}
    found = [
        client.beta.messages.parse(**ASK, messages=user("Where is Paris?"), output_format=City, **extra).parsed_output
        for client in clients
    ]
    assert agreed(found) == City(city="Paris")
    assert agreed([one.headers.get("anthropic-beta") for one in sides.fake.requests]) == (betas[0] if betas else None)
    assert "output_format" not in sides.fake.requests[0].body
