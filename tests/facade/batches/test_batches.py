"""Operations of batches over real sockets: requests and responses."""

from __future__ import annotations

import inspect
import io
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from anthropic_messages_client.api.messages.batches.create import OPERATION as CREATE
from anthropic_messages_client.limits import LIMITS

from anthropic_messages import Anthropic
from anthropic_messages._batches.requests import MAX_BYTES, MAX_REQUESTS
from anthropic_messages.resources.messages import Batches
from anthropic_messages.types import BatchCreateParams, DeletedMessageBatch, MessageBatch
from anthropic_messages.types.message_create_params import MessageCreateParamsNonStreaming
from anthropic_messages.types.messages import MessageBatch as SameMessageBatch
from anthropic_messages.types.messages.batch_create_params import Request
from tests.facade.conftest import QUESTION, World
from tests.support.wire import Wire, reply

BATCH: dict[str, Any] = {
    "id": "msgbatch_1",
    "type": "message_batch",
    "processing_status": "in_progress",
    "request_counts": {"processing": 2, "succeeded": 0, "errored": 0, "canceled": 0, "expired": 0},
    "created_at": "2026-11-02T09:00:00Z",
    "expires_at": "2026-11-03T09:00:00Z",
    "ended_at": None,
    "results_url": None,
}
REQUESTS: list[Any] = [{"custom_id": name, "params": QUESTION} for name in ("a", "b")]
DELETED = {"id": "msgbatch_1", "type": "message_batch_deleted"}
CALLS: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "create": ({"requests": REQUESTS}, BATCH, "POST /v1/messages/batches"),
    "retrieve": ({"message_batch_id": "msgbatch_1"}, BATCH, "GET /v1/messages/batches/msgbatch_1"),
    "cancel": ({"message_batch_id": "msgbatch_1"}, BATCH, "POST /v1/messages/batches/msgbatch_1/cancel"),
    "delete": ({"message_batch_id": "msgbatch_1"}, DELETED, "DELETE /v1/messages/batches/msgbatch_1"),
}


def call(world: World, name: str, *, raw: bool = False, settings: dict[str, Any] | None = None, **params: Any) -> Any:
    def method(client: Any) -> Any:
        batches = client.messages.batches
        return getattr(batches.with_raw_response if raw else batches, name)(**params)

    def blocking(client: Any) -> Any:
        given = method(client)
        return (given, given.parse()) if raw else given

    async def awaited(client: Any) -> Any:
        given = await method(client)
        return (given, await given.parse()) if raw else given

    return world.use(world.client(**(settings or {})), blocking if world.name == "sync" else awaited)


class TestOperations:
    @pytest.mark.parametrize("name", CALLS)
    @pytest.mark.parametrize("raw", [False, True])
    def test_call_returns_the_response(self, world: World, wire: Wire, name: str, raw: bool) -> None:
        params, answer, line = CALLS[name]
        wire.script = [reply(body=answer)]
        given = call(world, name, raw=raw, **params, workspace_id="w", betas=["b1", "b2"])
        if raw:
            response, given = given
            assert (response.status_code, response.request_id) == (200, "req_1")
        assert given.to_dict() == answer
        assert type(given) is (DeletedMessageBatch if name == "delete" else MessageBatch)
        assert f"{wire.only.method} {wire.only.target}" == line
        assert wire.only.headers["anthropic-workspace-id"] == "w"
        assert wire.only.headers["anthropic-beta"] == "b1,b2"

    @pytest.mark.parametrize("name", CALLS)
    def test_streaming_response(self, world: World, wire: Wire, name: str) -> None:
        params, answer, _ = CALLS[name]
        wire.script = [reply(body=answer)]

        def blocking(client: Any) -> Any:
            with getattr(client.messages.with_streaming_response.batches, name)(**params) as response:
                return response.parse()

        async def awaited(client: Any) -> Any:
            async with getattr(client.messages.with_streaming_response.batches, name)(**params) as response:
                return await response.parse()

        assert world.use(world.client(), blocking if world.name == "sync" else awaited).to_dict() == answer

    def test_requests_are_sent_unchanged(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=BATCH)]
        call(world, "create", requests=({**request} for request in REQUESTS), user_profile_id="p")
        assert wire.only.body == {"requests": REQUESTS}
        assert wire.only.headers["anthropic-user-profile-id"] == "p"

    def test_dates_are_parsed(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=BATCH)]
        batch = call(world, "retrieve", message_batch_id="msgbatch_1")
        assert batch.created_at == datetime(2026, 11, 2, 9, tzinfo=UTC)
        assert (batch.ended_at, batch.request_counts.processing) == (None, 2)

    def test_an_empty_id_is_rejected(self, world: World, wire: Wire) -> None:
        with pytest.raises(ValueError, match="message_batch_id must not be empty"):
            call(world, "retrieve", message_batch_id="")
        assert not wire.received

    def test_the_list_of_batches(self, wire: Wire) -> None:
        wire.script = [reply(body={"data": [BATCH], "has_more": False, "first_id": "x", "last_id": "x"})] * 2
        with Anthropic(base_url=wire.url, api_key="offline") as client:
            assert [batch.id for batch in client.messages.batches.list(limit=5)] == ["msgbatch_1"]
            raw = client.messages.with_raw_response.batches.list()
            assert [batch.id for batch in raw.parse()] == ["msgbatch_1"]
        assert [r.target for r in wire.received] == ["/v1/messages/batches?limit=5", "/v1/messages/batches"]


def request(**fields: Any) -> dict[str, Any]:
    return {"custom_id": "a", "params": QUESTION, **fields}


WRONG: list[tuple[Any, type[Exception], str]] = [
    ([], ValueError, "`requests` is empty"),
    ("abc", TypeError, "`requests` must be a list of dicts with `custom_id` and `params`, not str"),
    ({"custom_id": "a", "params": {}}, TypeError, "must be a list of dicts with `custom_id` and `params`, not dict"),
    (7, TypeError, "not int"),
    (["a"], TypeError, r"requests\[0\] must be a dict"),
    ([{"params": QUESTION}], TypeError, r"requests\[0\] has no custom_id"),
    ([{"custom_id": "a"}], TypeError, r"requests\[0\] has no params"),
    ([request(), request(custom_id=5)], TypeError, r"requests\[1\].custom_id must be a string, not int"),
    (
        [request(custom_id="")],
        ValueError,
        r"requests\[0\].custom_id is ''. It must have 1 to 64 characters and match the pattern",
    ),
    ([request(custom_id="a b")], ValueError, r"requests\[0\].custom_id is 'a b'"),
    ([request(custom_id="ü")], ValueError, "custom_id is 'ü'"),
    ([request(custom_id="a\n")], ValueError, "custom_id is"),
    ([request(custom_id="a" * 65)], ValueError, "custom_id is 'aaa"),
    ([request(), request(custom_id="b"), request()], ValueError, r"requests\[0\] and requests\[2\] have the same.*'a'"),
    ([request(params=[])], TypeError, r"requests\[0\].params must be a dict"),
    ([request(params={**QUESTION, "stream": True})], ValueError, r"requests\[0\].params.stream is true"),
    (
        [request(params={**QUESTION, "betas": ["b"]})],
        ValueError,
        r"requests\[0\].params has betas, .* beside `requests`",
    ),
]


def test_limits_are_those_of_the_spec() -> None:
    defaults = inspect.signature(Batches.run).parameters
    assert defaults["max_requests"].default == LIMITS["BatchCreateParams"]["requests"]["maxItems"] == MAX_REQUESTS
    assert defaults["max_bytes"].default <= MAX_BYTES == CREATE.max_bytes
    pattern = LIMITS["MessageBatchRequestParam"]["custom_id"]["pattern"]
    assert (pattern[0], pattern[-1]) == ("^", "$"), "`custom_id` is checked with `fullmatch`"


class CustomError(ValueError):
    """An exception whose constructor takes a keyword argument instead of a message."""

    def __init__(self, *, code: int) -> None:
        super().__init__(code, "custom")


RAISED: list[Exception] = [
    UnicodeDecodeError("utf-8", b"caf\xe9", 3, 4, "unexpected end of data"),
    json.JSONDecodeError("Expecting property name", "{bad", 1),
    CustomError(code=7),
    ValueError("mine"),
    TypeError("mine"),
    KeyError("mine"),
    OSError(2, "No such file", "mine"),
    RecursionError("mine"),
]


def turns(error: Exception) -> list[Any]:
    """Return requests whose `messages` is a generator that fails."""

    def failing() -> Iterator[Any]:
        yield QUESTION["messages"][0]
        raise error

    return [request(), request(custom_id="b", params={**QUESTION, "messages": failing()})]


def requests_of(error: Exception) -> Iterator[Any]:
    yield request()
    raise error


class UnreadableFile(io.BytesIO):
    """A binary file whose `read` fails."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def read(self, size: int | None = -1, /) -> bytes:
        raise self.error

    @classmethod
    def request(cls, error: Exception) -> list[Any]:
        source = {"type": "base64", "media_type": "image/png", "data": cls(error)}
        content = [{"type": "image", "source": source}]
        return [request(params={**QUESTION, "messages": [{"role": "user", "content": content}]})]


class TestChecksBeforeSending:
    @pytest.mark.parametrize(("requests", "error", "words"), WRONG, ids=[words for _, _, words in WRONG])
    @pytest.mark.parametrize("name", ["create", "run"])
    def test_invalid_requests_are_rejected(
        self, world: World, wire: Wire, name: str, requests: Any, error: type[Exception], words: str
    ) -> None:
        with pytest.raises(error, match=words):
            call(world, name, requests=requests)
        assert not wire.received

    @pytest.mark.parametrize("name", ["create", "run"])
    def test_arguments_that_the_api_version_rejects(self, world: World, wire: Wire, name: str) -> None:
        requests = [request(), request(custom_id="b", params={**QUESTION, "top_k": 1})]
        with pytest.raises(TypeError, match=r"`requests\[1\].params.top_k` is not allowed in API version 2026-10-21"):
            call(world, name, settings={"api_version": "2026-10-21"}, requests=requests)
        assert not wire.received

    def test_raw_calls_check_requests(self, world: World, wire: Wire) -> None:
        with pytest.raises(ValueError, match="`requests` is empty"):
            call(world, "create", raw=True, requests=[])
        assert not wire.received

    def test_too_many_requests(self, wire: Wire) -> None:
        many = ({"custom_id": str(number), "params": QUESTION} for number in range(100_001))
        with pytest.raises(
            ValueError, match=r"has 100001 requests, but .* at most 100000. Use `batches.run\(\)`, which splits"
        ):
            call(World("sync", wire.url), "create", requests=many)
        assert not wire.received

    def test_too_many_bytes(self, wire: Wire) -> None:
        half = "x" * (128 * 1024 * 1024)
        large = [request(custom_id=name, params={**QUESTION, "system": half}) for name in ("a", "b")]
        with pytest.raises(ValueError, match=r"the request body has 26843\d+ bytes; the API accepts at most 268435456"):
            call(World("sync", wire.url), "create", requests=large)
        assert not wire.received

    def test_a_value_that_is_not_json_serializable_is_named(self, world: World, wire: Wire) -> None:
        bad = [request(params={**QUESTION, "system": object()})]
        for name in ("create", "run"):
            with pytest.raises(TypeError, match=r"^requests\[0\].params.system is of type object"):
                call(world, name, requests=bad)
        assert not wire.received

    @pytest.mark.parametrize("error", RAISED, ids=lambda error: type(error).__name__)
    @pytest.mark.parametrize("source", [turns, requests_of, UnreadableFile.request], ids=["turns", "requests", "file"])
    @pytest.mark.parametrize("name", ["create", "run"])
    def test_an_exception_of_the_caller_passes_unchanged(
        self, world: World, wire: Wire, name: str, source: Callable[[Exception], Any], error: Exception
    ) -> None:
        """The same exception object is raised with unchanged arguments, and nothing is sent."""
        arguments = error.args
        with pytest.raises(type(error)) as caught:
            call(world, name, requests=source(error))
        assert caught.value is error
        assert (caught.value.args, getattr(error, "__notes__", [])) == (arguments, [])
        assert not wire.received


def test_types_have_the_module_paths_of_the_official_sdk() -> None:
    request = Request(custom_id="a", params=MessageCreateParamsNonStreaming(**QUESTION))
    assert BatchCreateParams(requests=[request])["requests"] == [{"custom_id": "a", "params": QUESTION}]
    assert SameMessageBatch is MessageBatch
