"""Results of batches over real sockets: rows, broken rows, and incomplete downloads."""

from __future__ import annotations

import gc
import itertools
import json
import pickle
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthropic_messages import (
    Anthropic,
    APIConnectionError,
    APIResponseValidationError,
    AsyncAnthropic,
    BrokenRowError,
    CallHook,
    CallInfo,
    IncompleteResultsError,
    NotFoundError,
)
from anthropic_messages.types import MessageBatchIndividualResponse
from tests.facade.conftest import World
from tests.support.wire import (
    MESSAGE,
    Wire,
    failure,
    half_an_answer,
    hang_up,
    reply,
    reset,
    silence,
    stream,
    wait_for_hang_up,
)

KIND = {"content_type": "application/x-jsonl"}


def row(name: object) -> dict[str, Any]:
    return {"custom_id": str(name), "result": {"type": "succeeded", "message": MESSAGE}}


def lines(*rows: Any) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


ABC = lines(row("a"), row("b"), row("c"))


class Read:
    """Ids of the rows that a reader received, or errors in their place."""

    def __init__(self) -> None:
        self.seen: list[Any] = []
        self.errors: list[Any] = []
        self.rows: Any = None

    def note(self, row: Any) -> None:
        self.seen.append(row.custom_id)

    def fail(self, error: Any) -> None:
        self.seen.append(f"{type(error).__name__} {error.row}")
        self.errors.append(error)


def read(world: World, settings: dict[str, Any] | None = None, *, most: int = 20, **params: Any) -> Read:
    """Read all rows, including those after a broken one, until the end or an error that ends the download."""
    done = Read()

    async def awaited(client: Any) -> None:
        rows = done.rows = await client.messages.batches.results("msgbatch_1", **params)
        for _ in range(most):
            try:
                done.note(await anext(rows))
            except StopAsyncIteration:
                break
            except BrokenRowError as error:
                done.fail(error)
            except IncompleteResultsError as error:
                done.fail(error)
                break

    def blocking(client: Any) -> None:
        rows = done.rows = client.messages.batches.results("msgbatch_1", **params)
        for _ in range(most):
            try:
                done.note(next(rows))
            except StopIteration:
                break
            except BrokenRowError as error:
                done.fail(error)
            except IncompleteResultsError as error:
                done.fail(error)
                break

    world.use(world.client(**(settings or {})), blocking if world.name == "sync" else awaited)
    return done


class TestRows:
    def test_iteration_yields_models(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=ABC, **KIND)]

        async def awaited(client: Any) -> Any:
            return [row async for row in await client.messages.batches.results("msgbatch_1")]

        def blocking(client: Any) -> Any:
            return list(client.messages.batches.results("msgbatch_1"))

        rows = world.use(world.client(), blocking if world.name == "sync" else awaited)
        assert [type(row) for row in rows] == [MessageBatchIndividualResponse] * 3
        assert [item.to_dict() for item in rows] == [row(name) for name in "abc"]
        assert wire.only.target == "/v1/messages/batches/msgbatch_1/results"
        assert wire.only.headers["accept"] == "application/x-jsonl"

    def test_every_kind_of_result(self, world: World, wire: Wire) -> None:
        error = {"type": "error", "error": {"type": "invalid_request_error", "message": "No."}}
        results = [{"type": "errored", "error": error}, {"type": "expired"}, {"type": "canceled"}, {"type": "lost"}]
        wire.script = [reply(body=lines(*({"custom_id": r["type"], "result": r} for r in results)), **KIND)]
        assert read(world).seen == ["errored", "expired", "canceled", "lost"]

    @pytest.mark.parametrize("kind", ["application/json", "application/octet-stream", "binary/octet-stream", ""])
    def test_content_types_of_results(self, world: World, wire: Wire, kind: str) -> None:
        wire.script = [reply(body=ABC, content_type=kind)]
        assert read(world).seen == ["a", "b", "c"]

    @pytest.mark.parametrize("between", [b"\n\n", b"\r\n", b"\r\n\r\n"])
    @pytest.mark.parametrize("end", [b"", b"\n", b"\r\n", b"\n\n"])
    def test_line_breaks(self, wire: Wire, between: bytes, end: bytes) -> None:
        wire.script = [reply(body=between.join(ABC.splitlines()) + end, **KIND)]
        assert read(World("sync", wire.url)).seen == ["a", "b", "c"]

    def test_from_row(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=b"not read\n\nnor this\n" + ABC, **KIND)]
        done = read(world, from_row=4)
        assert (done.seen, done.rows.row) == (["b", "c"], 5)

    def test_from_row_after_the_last_row(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=ABC, **KIND)]
        assert read(world, from_row=4).seen == []

    def test_from_row_beyond_the_results(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=ABC, **KIND)]
        with pytest.raises(
            IncompleteResultsError, match=r"^The response ended before row 5 \(`from_row`\): .* after row 3\."
        ):
            read(world, {"max_retries": 0}, from_row=5)

    @pytest.mark.parametrize(
        ("number", "error"), [(0, ValueError), (-1, ValueError), ("2", TypeError), (True, TypeError)]
    )
    def test_invalid_from_row(self, world: World, wire: Wire, number: Any, error: type[Exception]) -> None:
        with pytest.raises(error, match="`from_row` must be"):
            read(world, from_row=number)
        assert not wire.received

    def test_raw(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=ABC, **KIND)]

        async def awaited(client: Any) -> Any:
            response = await client.messages.batches.with_raw_response.results("msgbatch_1")
            return response, [row.custom_id async for row in await response.parse()]

        def blocking(client: Any) -> Any:
            response = client.messages.batches.with_raw_response.results("msgbatch_1")
            return response, [row.custom_id for row in response.parse()]

        response, seen = world.use(world.client(), blocking if world.name == "sync" else awaited)
        assert (response.status_code, response.request_id, seen) == (200, "req_1", ["a", "b", "c"])

    def test_streaming_response(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=ABC, **KIND), reply(body=b"<html>", content_type="text/html")] * 2

        async def awaited(client: Any) -> Any:
            async with client.messages.batches.with_streaming_response.results("msgbatch_1") as response:
                return [row.custom_id async for row in await response.parse()]

        def blocking(client: Any) -> Any:
            with client.messages.batches.with_streaming_response.results("msgbatch_1") as response:
                return [row.custom_id for row in response.parse()]

        calls = blocking if world.name == "sync" else awaited
        assert world.use(world.client(), calls) == ["a", "b", "c"]
        with pytest.raises(APIResponseValidationError, match="not the rows"):
            world.use(world.client(), calls)

    @pytest.mark.parametrize(("answer", "outcome"), [(ABC, "done"), (ABC[:-20], "failed")])
    def test_hooks_are_notified_of_the_end(self, world: World, wire: Wire, answer: bytes, outcome: str) -> None:
        calls: list[CallInfo] = []

        class Hook(CallHook):
            def ended(self) -> None:
                calls.append(self.call)

        wire.script = [reply(body=answer, **KIND)]
        read(world, {"hooks": [Hook]})
        assert [(call.operation, call.outcome) for call in calls] == [("messages.batches.results", outcome)]


@given(st.lists(st.integers(0, 400), max_size=12), st.integers(1, 5))
def test_rows_are_the_same_however_the_bytes_are_cut(cuts: list[int], from_row: int) -> None:
    """The parser receives chunks directly, because a socket does not split bytes at chosen places."""
    from anthropic_messages._streaming.row_parser import RowParser

    data = b"\r\n".join(
        [*lines(row("a"), row("zwei"), {"odd": "ü"}).splitlines(), b"", b"", *lines(row("4")).splitlines()]
    )
    settings = type("Settings", (), {"max_response_bytes": None})
    call: Any = type("Call", (), {"from_row": from_row, "operation": operation(), "settings": settings})
    state, send = RowParser(call), _send()
    places = sorted({0, len(data), *(cut % len(data) for cut in cuts)})
    for start, end in itertools.pairwise(places):
        state.feed(data[start:end], send)
    state.feed(None, send)
    seen: list[Any] = []
    while state.ready:
        try:
            seen.append(state.next_row(send).custom_id)
        except BrokenRowError as error:
            seen.append(error.row)
    assert state.failure is None
    assert seen == ["a", "zwei", 3, "4"][from_row - 1 :]


def operation() -> Any:
    from anthropic_messages_client.api.messages.batches.results import OPERATION

    return OPERATION


def _send() -> Any:
    import httpx

    from anthropic_messages._transport.steps import Exchange

    send = Exchange(httpx.Request("GET", "http://127.0.0.1/"), {})
    send.response = httpx.Response(200, request=send.request)
    return send


class TestBrokenRows:
    @pytest.mark.parametrize(
        ("bad", "words"),
        [
            (b"{oops", "it is not JSON: {oops"),
            (b"[]", r"it is not a JSON object: \[\]"),
            (b'{"custom_id": "b"}', "it lacks result"),
            (b'{"custom_id": ["b"], "result": {}}', "it has a JSON array for `custom_id` instead of string"),
            (b'{"custom_id": "b", "result": null}', "it has a JSON null for `result` instead of object"),
            (b"\xff" * 500, "it is not JSON: "),
            (b" ", "it is not JSON"),
        ],
    )
    def test_the_rest_can_be_read(self, world: World, wire: Wire, bad: bytes, words: str) -> None:
        wire.script = [reply(body=lines(row("a")) + bad + b"\n" + lines(row("c")), **KIND)]
        done = read(world)
        assert done.seen == ["a", "BrokenRowError 2", "c"]
        (error,) = done.errors
        assert re.match(f"HTTP 200: row 2 is broken: {words}", str(error))
        assert isinstance(error, APIResponseValidationError)
        assert "The rows after it can still be read" in str(error)
        assert len(str(error)) < 400
        assert error.request_id == "req_1"
        assert pickle.loads(pickle.dumps(error)).row == 2

    def test_all_of_them(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=b"{\n{\n}\n", **KIND)]
        assert read(world).seen == ["BrokenRowError 1", "BrokenRowError 2", "BrokenRowError 3"]


CUT = {
    "reset": stream(lines(row("a"), row("b")), then=reset, **KIND),
    "closed in the middle": stream(lines(row("a"), row("b")) + b'{"custom', then=hang_up, **KIND),
    "closed between rows": stream(lines(row("a"), row("b")), then=hang_up, **KIND),
    "a proper end in the middle of a row": stream(lines(row("a"), row("b")) + b'{"custom', **KIND),
    "less than was promised": reply(body=lines(row("a"), row("b")), content_length="9999", connection="close", **KIND),
}


class TestIncompleteDownloads:
    @pytest.mark.parametrize("how", CUT)
    def test_the_error_has_the_number_of_the_last_row(self, world: World, wire: Wire, how: str) -> None:
        wire.script = [CUT[how]]
        done = read(world, {"max_retries": 0})
        assert done.seen == ["a", "b", "IncompleteResultsError 2"]
        (error,) = done.errors
        assert isinstance(error, APIConnectionError)
        assert "are incomplete after row 2. Continue with `results(..., from_row=3)`." in str(error)
        assert "offline" not in str(error.request.headers)
        assert pickle.loads(pickle.dumps(error)).row == 2

    def test_continuing_with_from_row(self, world: World, wire: Wire) -> None:
        wire.script = [stream(lines(row("a"), row("b")), then=reset, **KIND), reply(body=ABC, **KIND)]
        done = read(world)
        assert read(world, from_row=done.errors[0].row + 1).seen == ["c"]

    def test_silence(self, world: World, wire: Wire) -> None:
        wire.script = [stream(lines(row("a")), then=silence, **KIND)]
        done = read(world, {"timeout": 0.3})
        assert done.seen == ["a", "IncompleteResultsError 1"]
        assert "The connection was silent for 0.3 s" in str(done.errors[0])

    def test_the_error_is_raised_again(self, wire: Wire) -> None:
        wire.script = [stream(lines(row("a")), then=reset, **KIND)]
        with Anthropic(base_url=wire.url, api_key="offline") as client:
            rows = client.messages.batches.results("msgbatch_1")
            next(rows)
            for _ in range(2):
                with pytest.raises(IncompleteResultsError, match="after row 1"):
                    next(rows)

    def test_retries_before_the_first_row(self, world: World, wire: Wire) -> None:
        wire.script = [
            half_an_answer,
            stream(b'{"cus', then=hang_up, **KIND),
            reply(body=b"", **KIND),
            reply(body=ABC, **KIND),
        ]
        assert read(world, {"max_retries": 3}).seen == ["a", "b", "c"]
        assert len(wire.received) == 4

    def test_retries_while_rows_are_skipped(self, world: World, wire: Wire) -> None:
        wire.script = [stream(lines(row("a")), then=reset, **KIND), reply(body=ABC, **KIND)]
        assert read(world, from_row=3).seen == ["c"]

    def test_an_empty_response_is_an_error(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=b"", **KIND)]
        with pytest.raises(IncompleteResultsError, match="The response has no rows"):
            read(world, {"max_retries": 0})


class TestResponsesWithoutRows:
    def test_an_error(self, world: World, wire: Wire) -> None:
        wire.script = [failure(404, "not_found_error", "There are no results yet.")]
        with pytest.raises(NotFoundError, match="There are no results yet"):
            read(world)

    def test_an_html_page(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=b"<html>Log in</html>", content_type="text/html; charset=utf-8")]
        with pytest.raises(APIResponseValidationError, match="the response is text/html; charset=utf-8, not the rows"):
            read(world, {"max_retries": 0})


class TestConnections:
    def test_the_connection_is_reused_after_the_last_row(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=ABC, **KIND), reply(body=ABC, **KIND)]

        async def awaited(client: Any) -> None:
            for _ in range(2):
                assert len([row async for row in await client.messages.batches.results("m")]) == 3

        def blocking(client: Any) -> None:
            for _ in range(2):
                assert len(list(client.messages.batches.results("m"))) == 3

        world.use(world.client(), blocking if world.name == "sync" else awaited)
        assert wire.connections == 1

    def test_a_with_block_releases_the_connection(self, world: World, wire: Wire) -> None:
        wire.script = [stream(lines(row("a")), then=wait_for_hang_up, **KIND)]

        async def awaited(client: Any) -> None:
            async with await client.messages.batches.results("m") as rows:
                assert (await anext(rows)).custom_id == "a"
            with pytest.raises(IncompleteResultsError, match=r"This program closed the stream.*after row 1"):
                await anext(rows)

        def blocking(client: Any) -> None:
            with client.messages.batches.results("m") as rows:
                assert next(rows).custom_id == "a"
            with pytest.raises(IncompleteResultsError, match=r"This program closed the stream.*after row 1"):
                next(rows)

        world.use(world.client(), blocking if world.name == "sync" else awaited)
        assert wire.hung_up.wait(5)

    def test_dropped_rows_release_the_connection(self, wire: Wire) -> None:
        wire.script = [stream(lines(row("a")), then=wait_for_hang_up, **KIND)]
        with Anthropic(base_url=wire.url, api_key="offline") as client:
            next(client.messages.batches.results("m"))
            gc.collect()
            assert wire.hung_up.wait(5)

    def test_dropped_asynchronous_rows_release_the_connection(self, wire: Wire) -> None:
        import asyncio

        wire.script = [stream(lines(row("a")), then=wait_for_hang_up, **KIND)]

        async def main() -> None:
            async with AsyncAnthropic(base_url=wire.url, api_key="offline") as client:
                await anext(await client.messages.batches.results("m"))
                gc.collect()
                assert await asyncio.to_thread(wire.hung_up.wait, 5)

        asyncio.run(main())
