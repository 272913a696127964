"""`with_raw_response` and `with_streaming_response`."""

from __future__ import annotations

import inspect
import itertools
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from anthropic_messages import (
    Anthropic,
    APIConnectionError,
    APIResponse,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AsyncAnthropic,
    AsyncAPIResponse,
    AsyncStream,
    IncompleteStreamError,
    Stream,
)
from tests.facade.conftest import QUESTION, World
from tests.facade.streaming.test_streams import START, TEXT, ending
from tests.support.wire import MESSAGE, Wire, drip, failure, half_an_answer, reply, silence, stream, wait_for_hang_up

RATE_LIMIT_HEADERS = {
    "anthropic-ratelimit-requests-limit": "50",
    "anthropic-ratelimit-requests-remaining": "49",
    "anthropic-ratelimit-requests-reset": "2026-10-21T00:00:01Z",
    "anthropic-priority-input-tokens-remaining": "7",
    "anthropic-ratelimit-tokens-limit": "many",
}
BUSY = failure(529, "overloaded_error", retry_after_ms="20")
READERS: dict[str, Callable[[Any], Any]] = {
    "parse": lambda response: response.parse(),
    "read": lambda response: response.read(),
    "text": lambda response: response.text(),
    "json": lambda response: response.json(),
    "iter_bytes": lambda response: response.iter_bytes(),
    "iter_text": lambda response: response.iter_text(),
    "iter_lines": lambda response: response.iter_lines(),
}


async def resolve_async(value: Any) -> Any:
    """Return the result of an awaitable, the items of an iterator, or any other value unchanged."""
    if inspect.isawaitable(value):
        return await value
    return [chunk async for chunk in value] if hasattr(value, "__anext__") else value


def resolve(value: Any) -> Any:
    return list(value) if hasattr(value, "__next__") else value


def raw(
    world: World, *readers: Callable[[Any], Any], settings: dict[str, Any] | None = None, **params: Any
) -> list[Any]:
    """Return the response of one call, and the results of these functions of it."""
    arguments = {**QUESTION, **params}

    def blocking(client: Any) -> list[Any]:
        response = client.messages.with_raw_response.create(**arguments)
        return [response, *(resolve(reader(response)) for reader in readers)]

    async def awaited(client: Any) -> list[Any]:
        response = await client.messages.with_raw_response.create(**arguments)
        return [response, *[await resolve_async(reader(response)) for reader in readers]]

    return list(world.use(world.client(**(settings or {})), blocking if world.name == "sync" else awaited))


def streamed(
    world: World, *readers: Callable[[Any], Any], settings: dict[str, Any] | None = None, **params: Any
) -> list[Any]:
    """Do the same with `with_streaming_response`, inside its block."""
    arguments = {**QUESTION, **params}

    def blocking(client: Any) -> list[Any]:
        with client.messages.with_streaming_response.create(**arguments) as response:
            return [response, *(resolve(reader(response)) for reader in readers)]

    async def awaited(client: Any) -> list[Any]:
        async with client.messages.with_streaming_response.create(**arguments) as response:
            return [response, *[await resolve_async(reader(response)) for reader in readers]]

    return list(world.use(world.client(**(settings or {})), blocking if world.name == "sync" else awaited))


@pytest.mark.parametrize("ask", [raw, streamed])
class TestBoth:
    def test_response_attributes_and_parsed_message(self, world: World, wire: Wire, ask: Any) -> None:
        wire.script = [BUSY, reply(x_test="1", anthropic_workspace_id="wrk_1", **RATE_LIMIT_HEADERS)]
        response, message, second, read, text, value = ask(
            world, READERS["parse"], READERS["parse"], READERS["read"], READERS["text"], READERS["json"]
        )
        assert type(response) is (APIResponse if world.name == "sync" else AsyncAPIResponse)
        assert (response.status_code, response.request_id, response.headers["X-Test"]) == (200, "req_1", "1")
        assert (response.method, str(response.url)) == ("POST", f"{wire.url}/v1/messages")
        assert response.http_request.headers["content-type"] == "application/json"
        assert (response.http_version, response.workspace_id) == ("HTTP/1.1", "wrk_1")
        assert response.retries_taken == 1
        assert timedelta(0) < response.elapsed < timedelta(seconds=10)
        assert response.is_closed
        assert message.content[0].text == "Paris."
        assert second is message
        assert value == message.to_dict() == MESSAGE
        assert read.decode() == text

    def test_rate_limit_headers(self, world: World, wire: Wire, ask: Any) -> None:
        wire.script = [reply(**RATE_LIMIT_HEADERS)]
        limits = ask(world)[0].rate_limit
        assert limits.requests == (50, 49, datetime(2026, 10, 21, 0, 0, 1, tzinfo=UTC))
        assert limits.priority_input_tokens == (None, 7, None)
        assert limits.tokens == (None, None, None)
        assert limits.output_tokens is None

    def test_api_errors_are_raised(self, world: World, wire: Wire, ask: Any) -> None:
        wire.script = [failure(400, "invalid_request_error", "Nothing asked.")]
        with pytest.raises(APIStatusError, match="Nothing asked") as caught:
            ask(world)
        assert caught.value.response.json()["type"] == "error"

    def test_invalid_response_raises_in_parse(self, world: World, wire: Wire, ask: Any) -> None:
        wire.script = [reply(body=b"<html>")] * 2
        assert ask(world, READERS["read"])[1] == b"<html>"
        with pytest.raises(APIResponseValidationError):
            ask(world, READERS["parse"])

    def test_parse_returns_a_stream(self, world: World, wire: Wire, ask: Any) -> None:
        wire.script = [stream(START, *TEXT, *ending())]
        events: list[Any] = []

        def follow(response: Any) -> None:
            events.extend(response.parse())

        async def afollow(response: Any) -> None:
            assert isinstance(await response.parse(), AsyncStream)
            events.extend([event async for event in await response.parse()])

        response = ask(world, follow if world.name == "sync" else afollow, stream=True)[0]
        assert [event.type for event in events][:: len(events) - 1] == ["message_start", "message_stop"]
        assert response.request_id == "req_1"

    def test_message_instead_of_a_stream_raises(self, world: World, ask: Any) -> None:
        with pytest.raises(APIResponseValidationError, match="not the stream"):
            ask(world, READERS["parse"], stream=True)

    def test_long_message_is_not_requested_as_a_stream(self, world: World, wire: Wire, ask: Any) -> None:
        _, value, message = ask(world, READERS["json"], READERS["parse"], max_tokens=64_000)
        assert "stream" not in wire.only.body
        assert value["id"] == message.id == "msg_1"

    def test_count_tokens(self, world: World, wire: Wire, ask: Any) -> None:
        wire.script = [reply(body={"input_tokens": 14})]
        arguments = {name: QUESTION[name] for name in ("model", "messages")}
        name = "with_raw_response" if ask is raw else "with_streaming_response"

        def blocking(client: Any) -> Any:
            if ask is raw:
                return client.messages.with_raw_response.count_tokens(**arguments).parse()
            with client.messages.with_streaming_response.count_tokens(**arguments) as response:
                return response.parse()

        async def awaited(client: Any) -> Any:
            called = getattr(client.messages, name).count_tokens(**arguments)
            if ask is raw:
                return await (await called).parse()
            async with called as response:
                return await response.parse()

        assert world.use(world.client(), blocking if world.name == "sync" else awaited).input_tokens == 14

    def test_client_attribute_has_all_resources(self, world: World, wire: Wire, ask: Any) -> None:
        wire.script = [reply(body={"id": "b", "type": "message_batch_deleted"})]
        name = "with_raw_response" if ask is raw else "with_streaming_response"

        def blocking(client: Any) -> Any:
            if ask is raw:
                return client.with_raw_response.messages.batches.delete("b").parse()
            with client.with_streaming_response.messages.batches.delete("b") as response:
                return response.parse()

        async def awaited(client: Any) -> Any:
            called = getattr(client, name).messages.batches.delete("b")
            if ask is raw:
                return await (await called).parse()
            async with called as response:
                return await response.parse()

        client = world.client()
        assert type(getattr(client, name).models) is type(getattr(client.models, name))
        assert world.use(client, blocking if world.name == "sync" else awaited).id == "b"

    def test_stream_method_raises(self, world: World, wire: Wire, ask: Any) -> None:
        name = "with_raw_response" if ask is raw else "with_streaming_response"
        with pytest.raises(TypeError, match="stream=True"):
            getattr(world.client().messages, name).stream(**QUESTION)
        assert wire.connections == 0


def test_raw_response_parses_to_a_stream(wire: Wire) -> None:
    wire.script = [stream(START, *TEXT, *ending())]
    with Anthropic(api_key="offline", base_url=wire.url) as client:
        assert isinstance(client.messages.with_raw_response.create(**QUESTION, stream=True).parse(), Stream)


def test_unparsed_stream_frees_its_connection(wire: Wire) -> None:
    wire.script = [stream(START, TEXT[0], then=wait_for_hang_up)]
    with Anthropic(api_key="offline", base_url=wire.url) as client:
        response = client.messages.with_raw_response.create(**QUESTION, stream=True)
        del response
        assert wire.hung_up.wait(5)


class TestStreamingResponses:
    """Bodies under `with_streaming_response`."""

    def test_nothing_is_sent_before_the_with_block(self, world: World, wire: Wire) -> None:
        world.client().messages.with_streaming_response.create(**QUESTION)
        assert wire.connections == 0

    def test_arguments_are_checked_before_the_with_block(self, world: World) -> None:
        with pytest.raises(TypeError, match="max_tokens"):
            world.client().messages.with_streaming_response.create(model="m", messages=[])

    def test_manager_can_be_entered_only_once(self, wire: Wire) -> None:
        with Anthropic(api_key="offline", base_url=wire.url) as client:
            manager = client.messages.with_streaming_response.create(**QUESTION)
            with manager:
                pass
            with pytest.raises(RuntimeError, match="opened only once"), manager:
                pass

    def test_body_is_not_read_by_the_call(self, world: World, wire: Wire) -> None:
        """The call returns when the headers have arrived."""
        wire.script = [stream(b"1", then=silence)]
        response, closed = streamed(world, lambda response: response.is_closed)
        assert (response.status_code, closed) == (200, False)
        assert response.is_closed

    @pytest.mark.parametrize(
        ("name", "chunks"),
        [
            ("iter_bytes", [b"caf\xc3", b"\xa9\nun", b" deux\n"]),
            ("iter_text", ["caf", "é\nun", " deux\n"]),
            ("iter_lines", ["café", "un deux"]),
        ],
    )
    def test_body_is_read_in_chunks(self, world: World, wire: Wire, name: str, chunks: list[Any]) -> None:
        wire.script = [stream(b"caf\xc3", b"\xa9\nun", b" deux\n", pace=0.05, content_type="text/plain; charset=utf-8")]
        assert streamed(world, READERS[name])[1] == chunks

    @pytest.mark.parametrize("size", [0, -1, True, 2.0, "5"])
    @pytest.mark.parametrize("method", ["iter_bytes", "iter_text"])
    def test_invalid_chunk_size(self, world: World, wire: Wire, method: str, size: Any) -> None:
        with pytest.raises((TypeError, ValueError), match="`chunk_size` must be"):
            streamed(world, lambda response: getattr(response, method)(size))

    def test_chunk_size(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=b"abcdefgh")] * 2
        assert streamed(world, lambda response: response.iter_bytes(3))[1] == [b"abc", b"def", b"gh"]
        assert streamed(world, lambda response: response.iter_text(chunk_size=5))[1] == ["abcde", "fgh"]

    def test_stream_to_file(self, world: World, wire: Wire, tmp_path: Path) -> None:
        wire.script = [stream(b"one ", b"two")]
        streamed(world, lambda response: response.stream_to_file(tmp_path / "body", chunk_size=2))
        assert (tmp_path / "body").read_bytes() == b"one two"

    def test_lines_of_server_sent_events(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT, *ending())]
        lines = streamed(world, READERS["iter_lines"], stream=True)[1]
        assert lines[0] == "event: message_start"
        assert lines.count("event: content_block_delta") == 2

    def test_lines_of_json_lines(self, world: World, wire: Wire) -> None:
        texts = ["x\u2028y", "x\u2029y", "x\x85y", "x\x0by\x0c", "\x1c\x1d\x1e"]
        rows = [json.dumps({"custom_id": str(n), "text": text}, ensure_ascii=False) for n, text in enumerate(texts)]
        content = "\r\n".join([*rows[:3], "\n".join(rows[3:])]).encode()
        cuts = sorted({0, len(content), *range(0, len(content), 7)})
        chunks = [content[start:end] for start, end in itertools.pairwise(cuts)]
        wire.script = [stream(*chunks, content_type="application/x-jsonl")]
        assert streamed(world, READERS["iter_lines"])[1] == rows

    def test_parse_after_iterating_raises(self, world: World) -> None:
        with pytest.raises(RuntimeError, match="it was read in chunks"):
            streamed(world, READERS["iter_bytes"], READERS["parse"])

    def test_parse_after_iterating_over_a_stream_raises(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT, *ending())]
        with pytest.raises(RuntimeError, match="it was read in chunks"):
            streamed(world, READERS["iter_lines"], READERS["parse"], stream=True)

    def test_body_can_be_iterated_after_read(self, world: World) -> None:
        _, read, chunks = streamed(world, READERS["read"], READERS["iter_bytes"])
        assert b"".join(chunks) == read

    def test_closing_one_frees_its_connection(self, world: World, wire: Wire) -> None:
        wire.script = [stream(b"1", then=wait_for_hang_up)]
        response, _, closed = streamed(world, lambda response: response.close(), lambda response: response.is_closed)
        assert closed
        assert wire.hung_up.wait(5)
        assert repr(response) == f"<{type(response).__name__} 200, request id req_1>"

    def test_parse_after_the_with_block_raises(self, world: World) -> None:
        response = streamed(world)[0]
        with pytest.raises(RuntimeError, match="the response is closed"):
            world.use(world.client(), lambda client: response.parse())

    @pytest.mark.parametrize("name", READERS)
    def test_truncated_body_raises(self, world: World, wire: Wire, name: str) -> None:
        wire.script = [half_an_answer]
        with pytest.raises(APIConnectionError, match="in the middle of the response"):
            streamed(world, READERS[name])
        assert len(wire.received) == 1

    @pytest.mark.parametrize("name", READERS)
    def test_timeout_while_reading_the_body(self, world: World, wire: Wire, name: str) -> None:
        wire.script = [stream(b"{", then=silence)]
        with pytest.raises(APITimeoutError):
            streamed(world, READERS[name], timeout=0.2)

    @pytest.mark.parametrize("name", READERS)
    def test_total_timeout_while_reading_the_body(self, world: World, wire: Wire, name: str) -> None:
        wire.script = [drip(pace=0.02)]
        with pytest.raises(APITimeoutError, match="total_timeout"):
            streamed(world, READERS[name], total_timeout=0.2)

    def test_truncated_stream_raises(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START)]

        def follow(response: Any) -> None:
            list(response.parse())

        async def afollow(response: Any) -> None:
            async for _ in await response.parse():
                pass

        with pytest.raises(IncompleteStreamError):
            streamed(world, follow if world.name == "sync" else afollow, stream=True)
        assert len(wire.received) == 1

    def test_failure_before_the_response_is_retried(self, world: World, wire: Wire) -> None:
        wire.script = [BUSY]
        assert streamed(world, READERS["json"])[1] == MESSAGE
        assert len(wire.received) == 2

    def test_exception_in_the_with_block_frees_the_connection(self, world: World, wire: Wire) -> None:
        wire.script = [stream(b"1", then=wait_for_hang_up)]

        def fail(response: Any) -> None:
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            streamed(world, fail)
        assert wire.hung_up.wait(5)

    @pytest.mark.parametrize("name", READERS)
    def test_cancelled_task_frees_the_connection(self, world: World, wire: Wire, name: str) -> None:
        if world.name == "sync":
            pytest.skip("threads are not cancelled")
        wire.script = [stream(b"1", then=wait_for_hang_up), reply()]

        async def awaited(client: AsyncAnthropic) -> Any:
            import anyio

            with anyio.move_on_after(0.2):
                async with client.messages.with_streaming_response.create(**QUESTION) as response:
                    await resolve_async(READERS[name](response))
            return await client.messages.create(**QUESTION)

        assert world.use(world.client(), awaited).id == "msg_1"
        assert wire.hung_up.wait(5)

    def test_next_call_works_after_an_unread_body(self, world: World, wire: Wire) -> None:
        def blocking(client: Any) -> Any:
            with client.messages.with_streaming_response.create(**QUESTION):
                pass
            return client.messages.create(**QUESTION)

        async def awaited(client: Any) -> Any:
            async with client.messages.with_streaming_response.create(**QUESTION):
                pass
            return await client.messages.create(**QUESTION)

        assert world.use(world.client(), blocking if world.name == "sync" else awaited).id == "msg_1"

    def test_leaving_a_loop_early_frees_the_connection(self, world: World, wire: Wire) -> None:
        wire.script = [stream(b"1\n", then=wait_for_hang_up)]

        def first(response: Any) -> str:
            return str(next(response.iter_lines()))

        async def afirst(response: Any) -> str:
            async for line in response.iter_lines():
                return str(line)
            return ""

        assert streamed(world, first if world.name == "sync" else afirst)[1] == "1"
        assert wire.hung_up.wait(5)
