"""The official SDK as a client of the offline API, unmodified: it gets what this SDK gets, call by call."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Any
from urllib.parse import parse_qsl

import anthropic as official
import httpx
import httpx2
import pydantic
import pytest
from hypothesis import given
from hypothesis import strategies as st

import anthropic_messages as ours
from anthropic_messages.testing import FakeAnthropic
from anthropic_messages.testing._sample_files import pdf, png
from anthropic_messages.testing._schema.keywords import is_date_time

VERSION = "2026-10-21"  # which the official SDK speaks
ASK: dict[str, Any] = {"model": "claude-haiku-4-5", "max_tokens": 1000}
CITY = {
    "type": "object",
    "properties": {"city": {"type": "string"}},
    "required": ["city"],
    "additionalProperties": False,
}
WEATHER = {"name": "get_weather", "description": "The weather in a city", "input_schema": CITY}
SOURCES = {
    "image": {"type": "base64", "media_type": "image/png", "data": png()},
    "document": {"type": "base64", "media_type": "application/pdf", "data": pdf("Noon.")},
}


def user(content: Any) -> list[Any]:
    return [{"role": "user", "content": content}]


CALLED: list[Any] = [
    *user("What is the weather in Paris?"),
    {"role": "assistant", "content": [{"type": "tool_use", "id": "t", "name": "get_weather", "input": {"city": "P"}}]},
    *user([{"type": "tool_result", "tool_use_id": "t", "content": "sunny"}]),
]
CALLS: dict[str, dict[str, Any]] = {
    "a question": {"messages": user("What is the capital of France?")},
    "a system prompt": {
        "messages": user("Hello"),
        "system": [{"type": "text", "text": "Be brief.", "cache_control": {"type": "ephemeral"}}],
    },
    "a tool": {"messages": user("What is the weather in Paris?"), "tools": [WEATHER]},
    "a tool that is forced": {
        "messages": user("Hello"),
        "tools": [WEATHER],
        "tool_choice": {"type": "tool", "name": "get_weather"},
    },
    "a tool's result": {"messages": CALLED, "tools": [WEATHER]},
    "thinking": {
        "messages": user("Why?"),
        "max_tokens": 3000,
        "thinking": {"type": "enabled", "budget_tokens": 1024},
    },
    "structured output": {
        "messages": user("Where is Paris?"),
        "output_config": {"format": {"type": "json_schema", "schema": CITY}},
    },
    "attachments": {
        "messages": user([{"type": kind, "source": source} for kind, source in SOURCES.items()]),
    },
    "an answer cut short": {"messages": user("Count to 100"), "max_tokens": 5},
    "a stop sequence": {"messages": user("Count to 100"), "stop_sequences": ["50"]},
}
ERRORS = {
    "invalid_request": "BadRequestError",
    "authentication": "AuthenticationError",
    "permission": "PermissionDeniedError",
    "not_found": "NotFoundError",
    "conflict": "ConflictError",
    "unprocessable": "UnprocessableEntityError",
    "rate_limit": "RateLimitError",
    "api_error": "InternalServerError",
}


class Sides:
    """Both SDKs, blocking and not, as clients of one offline API. A test says what it does once, for each side."""

    def __init__(self, fake: FakeAnthropic) -> None:
        self.fake = fake

    def blocking(self, **settings: Any) -> list[Any]:
        settings = {"base_url": self.fake.url, "api_key": "offline", **settings}
        return [official.Anthropic(**settings), ours.Anthropic(api_version=VERSION, **settings)]

    def awaited(self, **settings: Any) -> list[Any]:
        settings = {"base_url": self.fake.url, "api_key": "offline", **settings}
        return [official.AsyncAnthropic(**settings), ours.AsyncAnthropic(api_version=VERSION, **settings)]


@pytest.fixture
def sides(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sides]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with FakeAnthropic() as fake:
        fake.batch_seconds = 0
        yield Sides(fake)


def plain(value: Any) -> Any:
    """Return an object of either SDK as JSON."""
    return _times(value.to_dict(mode="json") if isinstance(value, official.BaseModel) else value.to_dict())


def _times(value: Any) -> Any:
    """JSON with its times read: the official SDK writes them in another form than they came in."""
    if isinstance(value, dict):
        return {key: _times(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_times(item) for item in value]
    return datetime.fromisoformat(value) if isinstance(value, str) and is_date_time(value) else value


def agreed(found: list[Any]) -> Any:
    """Check that both SDKs returned the same, and return it."""
    assert found[0] == found[1]
    return found[1]


async def in_turn(clients: list[Any], calls: Any) -> list[Any]:
    found = []
    for client in clients:
        async with client:
            found.append(await calls(client))
    return found


@pytest.mark.parametrize("call", CALLS)
class TestMessages:
    def test_create(self, sides: Sides, call: str) -> None:
        found = []
        for client in sides.blocking():
            with client:
                found.append(plain(client.messages.create(**ASK | CALLS[call])))
        assert agreed(found)["type"] == "message"
        assert [exchange.status for exchange in sides.fake.requests] == [200, 200]
        assert sides.fake.requests[0].body == sides.fake.requests[1].body

    def test_create_async(self, sides: Sides, call: str) -> None:
        async def create(client: Any) -> Any:
            return plain(await client.messages.create(**ASK | CALLS[call]))

        assert agreed(asyncio.run(in_turn(sides.awaited(), create)))["type"] == "message"

    def test_raw_events(self, sides: Sides, call: str) -> None:
        found = []
        for client in sides.blocking():
            with client, client.messages.create(**ASK | CALLS[call], stream=True) as stream:
                found.append([plain(event) for event in stream])
        assert agreed(found)[-1] == {"type": "message_stop"}

    def test_raw_events_async(self, sides: Sides, call: str) -> None:
        async def follow(client: Any) -> Any:
            return [plain(event) async for event in await client.messages.create(**ASK | CALLS[call], stream=True)]

        assert agreed(asyncio.run(in_turn(sides.awaited(), follow)))[-1] == {"type": "message_stop"}

    def test_stream(self, sides: Sides, call: str) -> None:
        found = []
        for client in sides.blocking():
            with client, client.messages.stream(**ASK | CALLS[call]) as stream:
                text = "".join(stream.text_stream)
                found.append((text, plain(stream.get_final_message())["content"], stream.request_id is None))
        text, content, _ = agreed(found)
        assert text == "".join(block.get("text", "") for block in content)

    def test_stream_async(self, sides: Sides, call: str) -> None:
        async def follow(client: Any) -> Any:
            async with client.messages.stream(**ASK | CALLS[call]) as stream:
                types = [event.type async for event in stream]
                return types, plain(await stream.get_final_message())

        (types, message), (our_types, our_message) = asyncio.run(in_turn(sides.awaited(), follow))
        assert types == our_types
        # The official SDK marks what it has put together, and fills in what had not come.
        assert {key: message[key] for key in our_message if key != "content"} == {
            key: value for key, value in our_message.items() if key != "content"
        }
        assert len(message["content"]) == len(our_message["content"])

    def test_count_tokens(self, sides: Sides, call: str) -> None:
        fields = {key: value for key, value in CALLS[call].items() if key not in ("max_tokens", "stop_sequences")}
        found = []
        for client in sides.blocking():
            with client:
                found.append(plain(client.messages.count_tokens(model="claude-haiku-4-5", **fields)))
        assert agreed(found)["input_tokens"] > 0


class City(pydantic.BaseModel):
    name: str
    people: int | None = None


def undescribed(schema: Any) -> Any:
    """A schema without its descriptions, into which each side puts in its own words what the API does not hold to."""
    if isinstance(schema, dict):
        return {name: undescribed(value) for name, value in schema.items() if name != "description"}
    return schema


class TestOutputFormat:
    @pytest.mark.parametrize("wanted", [City, list[City], int])
    def test_parse(self, sides: Sides, wanted: Any) -> None:
        found = []
        for client in sides.blocking():
            with client:
                message = client.messages.parse(**ASK, messages=user("Paris"), output_format=wanted)
                found.append((message.parsed_output, message.content[0].parsed_output, plain(message)["content"]))
        output, _, _ = agreed(found)
        assert pydantic.TypeAdapter(wanted).validate_python(output) == output
        agreed([undescribed(exchange.body["output_config"]) for exchange in sides.fake.requests])

    def test_stream_async(self, sides: Sides) -> None:
        async def follow(client: Any) -> Any:
            async with client.messages.stream(**ASK, messages=user("Paris"), output_format=City) as stream:
                return (await stream.get_final_message()).parsed_output

        assert agreed(asyncio.run(in_turn(sides.awaited(), follow))).name == "Paris"

    def test_count_tokens(self, sides: Sides) -> None:
        found = []
        for client in sides.blocking():
            with client:
                question = {"model": "claude-haiku-4-5", "messages": user("Paris")}
                found.append(client.messages.count_tokens(**question, output_format=City).input_tokens)
        assert agreed(found) > 0


class TestErrors:
    @pytest.mark.parametrize("fault", ERRORS)
    def test_a_status(self, sides: Sides, fault: str) -> None:
        found = []
        for client, package in zip(sides.blocking(max_retries=0), (official, ours), strict=True):
            getattr(sides.fake.fault, fault)()
            with client, pytest.raises(package.APIStatusError) as caught:
                client.messages.create(**ASK, messages=user("Hello"))
            error = caught.value
            found.append((type(error).__name__, error.status_code, (error.request_id or "")[:6]))
        assert agreed(found)[0] == ERRORS[fault]

    def test_what_the_api_refuses(self, sides: Sides) -> None:
        for client, package in zip(sides.blocking(), (official, ours), strict=True):
            with client, pytest.raises(package.BadRequestError, match=r"messages\.0\.content: a message needs content"):
                client.messages.create(**ASK, messages=user([]))

    @pytest.mark.parametrize("fault", ["overloaded", "rate_limit", "reset", "cut", "garbage", "bad_gateway"])
    def test_it_is_tried_again(self, sides: Sides, fault: str) -> None:
        found = []
        for client in sides.blocking(max_retries=1):
            getattr(sides.fake.fault, fault)()
            with client:
                found.append(plain(client.messages.create(**ASK, messages=user("Hello"))))
        assert agreed(found)["stop_reason"] == "end_turn"
        assert [exchange.fault for exchange in sides.fake.requests] == [fault, None] * 2

    def test_an_error_amid_a_stream(self, sides: Sides) -> None:
        for client, package in zip(sides.blocking(), (official, ours), strict=True):
            sides.fake.fault.error_event("rate_limit_error", "Slower.", at_event=4)
            with (
                client,
                client.messages.create(**ASK, messages=user("Hello"), stream=True) as stream,
                pytest.raises(package.APIStatusError, match="Slower"),
            ):
                list(stream)


REQUESTS = [
    {"custom_id": f"r{n}", "params": {**ASK, "messages": user(text)}} for n, text in enumerate(["Hello", "Count to 3"])
] + [{"custom_id": "bad", "params": {**ASK, "messages": user([])}}]


class TestBatches:
    def test_a_life(self, sides: Sides) -> None:
        theirs, our = sides.blocking()
        with theirs, our:
            batch = theirs.messages.batches.create(requests=REQUESTS)
            agreed([plain(client.messages.batches.retrieve(batch.id)) for client in (theirs, our)])
            rows = [[plain(row) for row in client.messages.batches.results(batch.id)] for client in (theirs, our)]
            assert {row["custom_id"]: row["result"]["type"] for row in agreed(rows)} == {
                "r0": "succeeded", "r1": "succeeded", "bad": "errored",
            }  # fmt: skip
            assert plain(theirs.messages.batches.delete(batch.id)) == {"id": batch.id, "type": "message_batch_deleted"}
            for client, package in ((theirs, official), (our, ours)):
                with pytest.raises(package.NotFoundError):
                    client.messages.batches.retrieve(batch.id)

    def test_cancel(self, sides: Sides) -> None:
        sides.fake.batch_seconds = 1000
        found = []
        for client in sides.blocking():
            with client:
                batch = client.messages.batches.create(requests=REQUESTS)
                found.append(plain(client.messages.batches.cancel(batch.id))["processing_status"])
        assert agreed(found) == "canceling"

    def test_pages(self, sides: Sides) -> None:
        theirs, our = sides.blocking()
        with theirs, our:
            for _ in range(5):
                our.messages.batches.create(requests=REQUESTS)
            found = [[plain(batch) for batch in client.messages.batches.list(limit=2)] for client in (theirs, our)]
            assert len(agreed(found)) == 5
            first = [client.messages.batches.list(limit=2) for client in (theirs, our)]
            assert agreed([(page.has_next_page(), page.last_id) for page in first])[0]

    def test_async(self, sides: Sides) -> None:
        async def live(client: Any) -> Any:
            batches = client.messages.batches
            batch = await batches.create(requests=REQUESTS)
            rows = [plain(row) async for row in await batches.results(batch.id)]
            listed = [batch.id async for batch in batches.list()]
            await batches.delete(batch.id)
            return rows, len(listed)

        rows, listed = agreed(asyncio.run(in_turn(sides.awaited(), live)))
        assert (len(rows), listed) == (3, 1)


class TestModels:
    def test_list_and_retrieve(self, sides: Sides) -> None:
        theirs, our = sides.blocking()
        with theirs, our:
            models = agreed([[plain(model) for model in client.models.list(limit=3)] for client in (theirs, our)])
            assert len(models) > 3
            agreed([plain(client.models.retrieve("claude-haiku-4-5")) for client in (theirs, our)])

    def test_async(self, sides: Sides) -> None:
        async def look(client: Any) -> Any:
            return [plain(model) async for model in client.models.list(limit=3)], plain(
                await client.models.retrieve("claude-haiku-4-5")
            )

        assert agreed(asyncio.run(in_turn(sides.awaited(), look)))[0]


NAMES = st.text("abc", min_size=1, max_size=2)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(NAMES, VALUES, max_size=3), st.dictionaries(NAMES, VALUES, max_size=2))
def test_a_query_is_written_alike(default: dict[str, Any], extra: dict[str, Any]) -> None:
    page = {"data": [], "has_more": False, "first_id": None, "last_id": None}
    asked: list[Any] = []

    def answer(library: Any, request: Any) -> Any:
        asked.append(parse_qsl(request.url.query.decode(), keep_blank_values=True))
        return library.Response(200, json=page)

    for package, library in ((official, httpx2), (ours, httpx)):
        with library.Client(transport=library.MockTransport(partial(answer, library))) as http:
            client = package.Anthropic(api_key="offline", http_client=http, default_query=default)
            client.models.list(lifecycle=["active", "retired"], extra_query=extra)
    agreed([sorted(query) for query in asked])


def test_it_runs_within_the_process_too(sides: Sides) -> None:
    with httpx2.Client(transport=sides.fake.httpx2_transport) as http:
        client = official.Anthropic(api_key="offline", http_client=http)
        sides.fake.reply("It is sunny.")
        sides.fake.fault.overloaded()
        with client.messages.stream(**ASK, messages=user("Hello")) as stream:
            assert stream.get_final_text() == "It is sunny."


def test_it_runs_within_the_process_async(sides: Sides) -> None:
    async def ask() -> str:
        async with httpx2.AsyncClient(transport=sides.fake.httpx2_transport) as http:
            client = official.AsyncAnthropic(api_key="offline", http_client=http)
            async with client.messages.stream(**ASK, messages=user("Hello")) as stream:
                return str(await stream.get_final_text())

    sides.fake.reply("It is sunny.")
    assert asyncio.run(ask()) == "It is sunny."
