"""The beta side of the official SDK as a client of the offline API: it sends and gets what this SDK does."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pydantic
import pytest

from anthropic_messages import AsyncAnthropic
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


class City(pydantic.BaseModel):
    city: str


async def beta_calls(client: Any, path: Path) -> dict[str, Any]:
    """Call each method of the beta side of an asynchronous client, and return the results."""
    beta = client.beta
    found: dict[str, Any] = {}
    for name, call in CALLS.items():
        async with beta.messages.stream(**ASK, **call) as stream:
            types = [event.type async for event in stream]
            found[f"stream {name}"] = (types, without_nulls(plain(await stream.get_final_message())))
        if name in COUNTED:
            counted = await beta.messages.count_tokens(model=ASK["model"], **call)
            found[f"count {name}"] = plain(counted)
    parsed = await beta.messages.parse(**ASK, messages=user("Where is Paris?"), output_format=City)
    found["parse"] = parsed.parsed_output
    batches = beta.messages.batches
    requests = [{"custom_id": "a", "params": {**ASK, "messages": user("Hi")}}]
    made = await batches.create(requests=requests, betas=["context-management-2025-06-27"])
    found["batch"] = plain(await batches.retrieve(made.id))["request_counts"]
    found["batches"] = [batch.id for batch in (await batches.list(limit=1)).data] == [made.id]
    found["results"] = [plain(row) async for row in await batches.results(made.id)]
    found["cancelled"] = await status(batches.cancel(made.id))
    found["deleted batch"] = plain(await batches.delete(made.id))["type"]
    found["models"] = [plain(model) async for model in beta.models.list(limit=3)]
    found["model"] = plain(await beta.models.retrieve("claude-haiku-4-5"))
    uploaded = await beta.files.upload(file=path)
    again = await beta.files.retrieve_metadata(uploaded.id)
    found["file"] = (again.filename, again.mime_type, again.size_bytes, again.id == uploaded.id)
    found["files"] = [file.id async for file in beta.files.list(limit=1)] == [uploaded.id]
    found["download"] = await status(beta.files.download(uploaded.id))
    found["deleted file"] = plain(await beta.files.delete(uploaded.id))["type"]
    return found


async def status(call: Any) -> int:
    """Return the status of a call that fails. The official SDK has more subclasses of the errors."""
    with pytest.raises(Exception, match="cannot be") as caught:
        await call
    status: int = caught.value.status_code  # type: ignore[attr-defined]
    return status


def test_all_methods_async(sides: Sides, tmp_path: Path) -> None:
    found, requests = all_methods(sides.fake, sides.awaited(), tmp_path)
    assert found["parse"] == City(city="Paris")
    agreed(requests)


def test_the_earlier_api_version_gets_the_same(sides: Sides, tmp_path: Path) -> None:
    """Ours speaks both versions. In the earlier one, each request has `?beta=true` and the beta of its operation."""
    earlier = AsyncAnthropic(base_url=sides.fake.url, api_key="offline", api_version="2023-06-01")
    _, (official, ours) = all_methods(sides.fake, [sides.awaited()[0], earlier], tmp_path)
    for one, other in zip(official, ours, strict=True):
        method, path, query, body, betas = other
        more = {"message-batches-2024-09-24"} if path.startswith("/v1/messages/batches") else set()
        assert (method, path, [part for part in query if part != "beta=true"], body, betas - more) == one
        assert "beta=true" in query
        assert betas >= more


def all_methods(fake: FakeAnthropic, clients: list[Any], folder: Path) -> tuple[Any, list[Any]]:
    """Call each method with both clients. Return the results, which must agree, and the requests of each client."""
    path = folder / "report.txt"
    path.write_bytes(b"The sky is blue.")
    requests: list[Any] = []

    async def call(client: Any) -> Any:
        start = len(fake.requests)
        result = await beta_calls(client, path)
        requests.append([request(one) for one in fake.requests[start:]])
        return without_ids(result)

    found = agreed(asyncio.run(in_turn(clients, call)))
    # Before it reads results, the official SDK asks for their URL.
    position = next(n for n, one in enumerate(requests[0]) if one[1].endswith("/results"))
    assert requests[0].pop(position - 1)[:2] == ("GET", "/v1/messages/batches/ID")
    return found, requests


def request(exchange: Any) -> Any:
    betas = {name for name in exchange.headers.get("anthropic-beta", "").split(",") if name}
    query = sorted(part for part in exchange.query.split("&") if part)
    return exchange.method, ID.sub("ID", exchange.path), query, exchange.body, betas


ID = re.compile(r"\b(file|msgbatch)_\w+")


def without_ids(value: Any) -> Any:
    """Return results without the ids of messages, which the offline API makes at random."""
    if isinstance(value, dict):
        return {key: without_ids(item) for key, item in value.items() if key != "id" or "model" not in value}
    return [without_ids(item) for item in value] if isinstance(value, list | tuple) else value
