"""Streams over real sockets: what comes in, what is given out, and every way in which one can fail."""

from __future__ import annotations

import asyncio
import copy
import gc
import json
import pickle
import time
from typing import Any

import pytest

from anthropic_messages import (
    Anthropic,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AsyncAnthropic,
    CallHook,
    IncompleteStreamError,
    OverloadedError,
)
from anthropic_messages.streaming import UnfinishedInput
from tests.facade.conftest import QUESTION, World
from tests.support.wire import (
    MESSAGE,
    Wire,
    failure,
    half_an_answer,
    hang_up,
    reply,
    reset,
    silence,
    sse,
    stream,
    wait_for_hang_up,
)

START = {"type": "message_start", "message": {**MESSAGE, "content": [], "stop_reason": None}}
STOP = {"type": "message_stop"}
PING = {"type": "ping"}


def delta(index: int, kind: str, **fields: Any) -> dict[str, Any]:
    return {"type": "content_block_delta", "index": index, "delta": {"type": kind, **fields}}


def block(index: int, start: dict[str, Any], *deltas: dict[str, Any]) -> list[dict[str, Any]]:
    """The events of a block, from its start to its stop."""
    opening = {"type": "content_block_start", "index": index, "content_block": start}
    return [opening, *deltas, {"type": "content_block_stop", "index": index}]


def ending(reason: str = "end_turn", **usage: Any) -> list[dict[str, Any]]:
    change = {"stop_reason": reason, "stop_sequence": None}
    return [{"type": "message_delta", "delta": change, "usage": {"output_tokens": 9, **usage}}, STOP]


TEXT = block(0, {"type": "text", "text": ""}, delta(0, "text_delta", text="Par"), delta(0, "text_delta", text="is."))
CALL = {"type": "tool_use", "id": "t", "name": "f", "input": {}}


def call(*pieces: str) -> list[dict[str, Any]]:
    return block(0, CALL, *(delta(0, "input_json_delta", partial_json=piece) for piece in pieces))


class TestWhatIsGivenOut:
    def test_text(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, PING, *TEXT, *ending())]
        seen = world.follow()
        assert wire.only.body == {**QUESTION, "stream": True}
        assert wire.only.headers["accept"] == "text/event-stream"
        assert seen.types == [
            "message_start",
            "content_block_start",
            "content_block_delta",
            "text",
            "content_block_delta",
            "text",
            "content_block_stop",
            "message_delta",
            "message_stop",
        ]
        texts = [event for event in seen.events if event.type == "text"]
        assert [(event.text, event.snapshot) for event in texts] == [("Par", "Par"), ("is.", "Paris.")]
        assert seen.events[-3].content_block is seen.message.content[0]
        assert seen.events[-1].message is seen.message
        assert seen.message.content[0].text == "Paris."
        assert (seen.message.stop_reason, seen.message._request_id) == ("end_turn", "req_1")

    def test_raw_events(self, world: World, wire: Wire) -> None:
        sent = [START, *TEXT, *ending()]
        wire.script = [stream(*sent, PING)]
        assert [event.to_dict() for event in world.raw_events()] == sent

    def test_pings_on_request(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, PING, *TEXT, *ending())]
        assert world.raw_events(include_pings=True)[1].to_dict() == PING

    def test_thinking_signature_and_citations(self, world: World, wire: Wire) -> None:
        citation = {"type": "char_location", "cited_text": "x", "document_index": 0, "document_title": None}
        citation |= {"start_char_index": 0, "end_char_index": 1}
        thinking = block(
            0,
            {"type": "thinking", "thinking": "", "signature": ""},
            delta(0, "thinking_delta", thinking="Hm"),
            delta(0, "thinking_delta", thinking="m."),
            delta(0, "signature_delta", signature="old"),
            delta(0, "signature_delta", signature="new"),
        )
        cited = block(
            1,
            {"type": "text", "text": "", "citations": None},
            delta(1, "citations_delta", citation=citation),
            delta(1, "text_delta", text="x"),
            delta(1, "citations_delta", citation=citation),
        )
        wire.script = [stream(START, *thinking, *cited, *ending())]
        seen = world.follow()
        by_type = {kind: [event for event in seen.events if event.type == kind] for kind in seen.types}
        assert [event.snapshot for event in by_type["thinking"]] == ["Hm", "Hmm."]
        assert [event.signature for event in by_type["signature"]] == ["old", "new"]
        assert [len(event.snapshot) for event in by_type["citation"]] == [1, 2]
        assert [content.to_dict() for content in seen.message.content] == [
            {"type": "thinking", "thinking": "Hmm.", "signature": "new"},
            {"type": "text", "text": "x", "citations": [citation] * 2},
        ]

    def test_a_tools_input(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *call("", '{"city": "Pa', 'ris", "n": 1', "2}"), *ending("tool_use"))]
        seen = world.follow()
        pieces = [event for event in seen.events if event.type == "input_json"]
        assert [event.partial_json for event in pieces] == ["", '{"city": "Pa', 'ris", "n": 1', "2}"]
        assert pieces[-1].snapshot == {"city": "Paris", "n": 12}
        assert seen.message.content[0].input == {"city": "Paris", "n": 12}

    def test_a_text_in_the_form_of_json(self, world: World, wire: Wire) -> None:
        pieces = ["", '{"city": "Pa', 'ris", "n": 1', "2}"]
        deltas = [delta(0, "text_delta", text=piece) for piece in pieces]
        wire.script = [stream(START, *block(0, {"type": "text", "text": ""}, *deltas), *ending())]
        texts = [event for event in world.follow().events if event.type == "text"]
        said: list[Any] = [{}, {"city": "Pa"}, {"city": "Paris"}, {"city": "Paris", "n": 12}]
        assert [copy.deepcopy(event.parsed_snapshot()) for event in texts] == said
        assert [copy.deepcopy(event.parsed_snapshot()) for event in reversed(texts)] == said[::-1]
        assert [pickle.loads(pickle.dumps(event)).parsed_snapshot() for event in texts] == said

    def test_a_text_that_is_no_json(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT, *ending())]
        text = next(event for event in world.follow().events if event.type == "text")
        with pytest.raises(ValueError, match="expected a value at character 0: '' --> 'Par'"):
            text.parsed_snapshot()

    def test_what_came_before_a_fault_is_still_what_it_was(self, world: World, wire: Wire) -> None:
        pieces = [delta(0, "text_delta", text=text) for text in ('{"a": 1', " x", "}")]
        wire.script = [stream(START, *block(0, {"type": "text", "text": ""}, *pieces), *ending())]
        first, *others = [event for event in world.follow().events if event.type == "text"]
        for event in (*others, *others):
            with pytest.raises(ValueError, match="expected a comma or }"):
                event.parsed_snapshot()
        assert first.parsed_snapshot() == {}

    def test_no_pieces_mean_an_empty_object(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *call(), *ending("tool_use"))]
        assert world.follow().message.content[0].input == {}

    def test_what_is_unknown_is_passed_on_and_kept(self, world: World, wire: Wire) -> None:
        news = {"type": "weather_report", "sky": {"blue": True}}
        odd = block(
            0, {"type": "hologram", "depth": 3}, delta(0, "depth_delta", more=1), delta(0, "text_delta", text="x")
        )
        change = {"type": "message_delta", "delta": {"stop_reason": "new_reason", "mood": "good"}, "usage": {}}
        change["usage"] = {"output_tokens": 9, "new_tokens": 4}
        wire.script = [stream(START, news, *odd, change, STOP)]
        seen = world.follow()
        assert seen.events[1].to_dict() == news
        assert seen.events[3].delta.to_dict() == {"type": "depth_delta", "more": 1}
        data = seen.message.to_dict()
        assert data["content"] == [{"type": "hologram", "depth": 3, "text": "x"}]
        assert (data["stop_reason"], data["mood"], data["usage"]["new_tokens"]) == ("new_reason", "good", 4)

    def test_a_delta_that_is_strange_to_its_block_touches_only_its_own_field(self, world: World, wire: Wire) -> None:
        events = block(
            0, {"type": "text", "text": ""}, delta(0, "text_delta", text="x"), delta(0, "thinking_delta", thinking="y")
        )
        wire.script = [stream(START, *events, *ending())]
        assert world.follow().message.content[0].to_dict() == {"type": "text", "text": "x", "thinking": "y"}

    def test_usage_that_comes_at_the_end_only(self, world: World, wire: Wire) -> None:
        begun = {name: value for name, value in START["message"].items() if name != "usage"}
        wire.script = [stream({**START, "message": begun}, *TEXT, *ending())]
        assert world.follow().message.usage.to_dict() == {"output_tokens": 9}

    def test_usage_totals(self, world: World, wire: Wire) -> None:
        more = {
            "type": "message_delta",
            "delta": {"stop_reason": None},
            "usage": {"output_tokens": 3, "input_tokens": 20},
        }
        wire.script = [stream(START, more, *ending(cache_read_input_tokens=None))]
        usage = world.follow().message.usage
        assert (usage.input_tokens, usage.output_tokens) == (20, 9)

    def test_reading_on_by_hand_within_a_loop_loses_nothing(self, wire: Wire) -> None:
        pieces = [delta(0, "text_delta", text=text) for text in "ABCD"]
        wire.script = [stream(START, *block(0, {"type": "text", "text": ""}, *pieces), *ending())]
        seen = []
        with Anthropic(api_key="offline", base_url=wire.url) as client, client.messages.stream(**QUESTION) as events:
            for event in events:
                seen.append(event)
                if event.type == "content_block_delta" and event.delta.text == "A":
                    seen += [next(events), next(events)]
        kinds = [
            event.delta.text if event.type == "content_block_delta" else event.text.lower() for event in seen[2:-3]
        ]
        assert kinds == ["A", "a", "B", "b", "C", "c", "D", "d"]

    def test_leaving_off_and_going_on_loses_nothing(self, wire: Wire) -> None:
        wire.script = [stream(sse(START, *TEXT, *ending()))]
        with Anthropic(api_key="offline", base_url=wire.url) as client, client.messages.stream(**QUESTION) as followed:
            types = [next(followed).type for _ in range(3)]
            assert followed.current_message_snapshot.content[0].to_dict() == {"type": "text", "text": "Par"}
            for event in followed:
                types.append(event.type)
                break
            assert list(followed.text_stream) == ["is."]
        assert types == ["message_start", "content_block_start", "content_block_delta", "text"]

    def test_the_rest_of_the_interface(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT, *ending())] * 2

        async def awaited(client: Any) -> list[Any]:
            async with client.messages.stream(**QUESTION) as one, client.messages.stream(**QUESTION) as other:
                assert (one.request_id, one.response.status_code) == ("req_1", 200)
                texts = [text async for text in one.text_stream]
                await other.until_done()
                return [texts, await one.get_final_text(), other.current_message_snapshot.to_dict()]

        def blocking(client: Any) -> list[Any]:
            with client.messages.stream(**QUESTION) as one, client.messages.stream(**QUESTION) as other:
                assert (one.request_id, one.response.status_code) == ("req_1", 200)
                texts = list(one.text_stream)
                other.until_done()
                return [texts, one.get_final_text(), other.current_message_snapshot.to_dict()]

        texts, text, snapshot = world.use(world.client(), blocking if world.name == "sync" else awaited)
        assert (texts, text, snapshot["content"][0]["text"]) == (["Par", "is."], "Paris.", "Paris.")


def failing(world: World, settings: dict[str, Any] | None = None, **params: Any) -> Any:
    """The error of a stream that fails."""
    seen = world.follow(settings, **params)
    assert seen.message is None
    assert seen.error is not None
    return seen.error


BEGUN = [START, *TEXT[:2]]


class TestFailures:
    def test_what_came_before_the_failure_is_given_out(self, world: World, wire: Wire) -> None:
        wire.script = [stream(sse(*BEGUN, {"type": "error", "error": {"type": "api_error", "message": "No."}}))]
        seen = world.follow()
        assert seen.types == ["message_start", "content_block_start", "content_block_delta", "text"]
        assert seen.error.message == "No."

    def test_a_slow_reader_is_no_stall(self, wire: Wire) -> None:
        wire.script = [stream(START, PING, *TEXT, *ending())]
        with Anthropic(api_key="offline", base_url=wire.url, stream_stall_timeout=0.5) as client:
            for _ in client.messages.create(**QUESTION, stream=True):
                time.sleep(0.1)  # the reader's own time, as much as it likes

    def test_a_large_event_that_is_on_its_way_is_no_stall(self, world: World, wire: Wire) -> None:
        large = sse(delta(0, "text_delta", text="x" * 2000))
        wire.script = [
            stream(
                START, TEXT[0], *[large[i : i + 50] for i in range(0, len(large), 50)], TEXT[-1], *ending(), pace=0.02
            )
        ]
        assert world.follow(stream_stall_timeout=0.6).error is None

    @pytest.mark.parametrize(
        "pieces",
        [
            [b"event: pi", b'ng\ndata: {"type": "ping"}\n\n'],
            [b"event: ping\n", b'data: {"type": "ping"}\n', b"\n"],
            [b"event: ping\r\n", b'data: {"type": "ping"}\r\n\r\n'],
            [b": keep", b"alive\n\n"],
            [b":\n"],
        ],
    )
    def test_pings_and_comments_that_come_in_pieces_are_no_progress(
        self, world: World, wire: Wire, pieces: list[bytes]
    ) -> None:
        wire.script = [stream(START, TEXT[0], *pieces * 100, pace=0.01)]
        error = world.follow(stream_stall_timeout=0.5).error
        assert isinstance(error, APITimeoutError)
        assert "no progress for 0.5 s" in str(error)

    @pytest.mark.parametrize(
        ("events", "says"),
        [
            ([START, b"data: {\n\n"], "the data of the event 'message' is not JSON: '{'"),
            ([START, b"data: [1]\n\n"], "the data of the event 'message' is not an object: '[1]'"),
            ([START, b"event: message_delta\ndata: [1]\n\n"], "the data of the event 'message_delta' is not an object"),
            ([START, {**TEXT[0], "index": [0]}], "has not the form"),
            ([START, {**TEXT[0], "content_block": "x"}], "has not the form"),
            ([START, TEXT[0], {**TEXT[1], "delta": "x"}], "has not the form"),
            ([START, TEXT[0], delta(0, "text_delta", text=None)], "has not the form"),
            ([{"type": "message_start", "message": {"content": 5}}, *TEXT], "has not the form"),
            (TEXT, "content_block_start came before message_start"),
            ([START, START], "message_start came twice"),
            ([START, *TEXT[1:]], "content block 0, which was not started"),
            ([START, *TEXT, *TEXT], "content block 0 (text) was started twice"),
            ([START, *TEXT, TEXT[1]], "after the end of content block 0 (text)"),
        ],
    )
    def test_events_that_make_no_message(self, world: World, wire: Wire, events: list[Any], says: str) -> None:
        wire.script = [stream(*events)] * 3
        error = failing(world)
        assert type(error) is APIResponseValidationError
        assert says in str(error)
        assert len(wire.received) == 1

    def test_no_stream_at_all(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=b"<html>", content_type="text/html")]
        error = failing(world)
        assert type(error) is APIResponseValidationError
        assert "the response is text/html, not the stream" in str(error)

    def test_an_error_in_place_of_a_stream(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body={"type": "error", "error": {"type": "overloaded_error", "message": "Busy."}})]
        assert type(failing(world, {"max_retries": 0})) is OverloadedError

    def test_upper_and_lower_case_are_the_same(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT, *ending(), content_type="Text/Event-Stream; charset=UTF-8")]
        assert world.follow().error is None

    @pytest.mark.parametrize("data", [b"Overloaded", b'{"type": "overloaded_error"}', b"{}"])
    def test_an_error_event_in_another_form(self, world: World, wire: Wire, data: bytes) -> None:
        wire.script = [stream(*BEGUN, b"event: error\ndata: %s\n\n" % data)]
        assert isinstance(failing(world), APIStatusError)

    @pytest.mark.parametrize("kind", [[], {}, None, 5])
    def test_an_event_whose_type_is_no_text_is_passed_on(self, world: World, wire: Wire, kind: Any) -> None:
        class Hook(CallHook):
            keeps = "totals"

        odd = b"event: odd\ndata: " + json.dumps({"type": kind}).encode() + b"\n\n"
        wire.script = [stream(START, odd, *TEXT, *ending())]
        seen = world.raw_events({"hooks": [Hook]})
        assert seen[1].to_dict() == {"type": kind}

    def test_an_unknown_event_that_is_no_json_is_passed_on(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, b"event: news\ndata: hello\n\n", b"event: news\ndata:\n\n", *TEXT, *ending())]
        seen = world.follow()
        assert seen.error is None
        assert seen.events[1].to_dict() == {"type": "news", "data": "hello"}

    def test_raw_streams_fail_alike(self, world: World, wire: Wire) -> None:
        wire.script = [stream(*BEGUN)]
        with pytest.raises(IncompleteStreamError):
            world.raw_events()

    @pytest.mark.parametrize(
        "first",
        [
            half_an_answer,
            stream(),
            stream(PING, then=hang_up),
            stream({"type": "error", "error": {"type": "overloaded_error", "message": "Busy."}}),
        ],
    )
    def test_before_the_first_event_it_is_tried_again(self, world: World, wire: Wire, first: Any) -> None:
        wire.script = [first, stream(START, *TEXT, *ending())]
        seen = world.follow()
        assert seen.message.content[0].text == "Paris."
        assert len(wire.received) == 2

    def test_a_failure_after_message_stop_takes_nothing_away(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT, *ending(), then=reset)]
        assert world.follow().message.content[0].text == "Paris."


class TestAfterTheEnd:
    @pytest.mark.parametrize("late", [b"data: [DONE]\n\n", STOP, TEXT[1], {"type": "error", "error": {}}, PING])
    @pytest.mark.parametrize("together", [True, False])
    def test_what_follows_message_stop_changes_nothing(
        self, world: World, wire: Wire, late: Any, together: bool
    ) -> None:
        late = late if isinstance(late, bytes) else sse(late)
        events = [START, *TEXT, *ending()]
        wire.script = [stream(sse(*events) + late) if together else stream(*events, late)] * 2
        assert world.follow().message.content[0].text == "Paris."
        assert [event.type for event in world.raw_events()][-1] == "message_stop"

    def test_a_server_that_goes_on_is_not_listened_to_for_ever(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT, *ending(), *[PING] * 10_000, pace=0.001)]
        assert world.follow().message.content[0].text == "Paris."

    @pytest.mark.parametrize("whole", [True, False])
    def test_a_server_that_stays_open_is_not_waited_for(self, world: World, wire: Wire, whole: bool) -> None:
        wire.script = [stream(START, *TEXT, *ending(), then=silence)]
        message = world.create(max_tokens=64_000) if whole else world.follow().message
        assert message.content[0].text == "Paris."


class TestUnfinishedInput:
    def test_it_can_be_written_down(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *call('{"path": "/tmp/a'), *ending("max_tokens"))]
        message = world.follow().message
        written = json.loads(message.to_json())["content"][0]["input"]
        assert written == {"$unfinished_input": {"partial_json": '{"path": "/tmp/a', "reason": "unfinished"}}
        assert isinstance(copy.deepcopy(message).content[0].input, UnfinishedInput)

    def test_it_cannot_be_mistaken(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *call('{"path": "/tmp/a', "bc")[:-1])]
        unfinished = failing(world).snapshot.content[0].input
        assert isinstance(unfinished, UnfinishedInput)
        assert unfinished.value == {"path": "/tmp/abc"}
        assert unfinished.partial_json == '{"path": "/tmp/abc'
        with pytest.raises(TypeError):
            dict(**unfinished)

    def test_one_cut_off_by_max_tokens_stays_marked(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *call('{"path": "/tmp/a'), *ending("max_tokens"))]
        message = world.follow().message
        assert message.stop_reason == "max_tokens"
        assert isinstance(message.content[0].input, UnfinishedInput)
        with pytest.raises(TypeError, match=r"messages\[0\].content\[0\].input is of type UnfinishedInput"):
            world.create(messages=[message])


def test_events_can_be_copied(world: World, wire: Wire) -> None:
    wire.script = [stream(START, *TEXT, *ending()), stream(START, *call('{"a": "b"}'), *ending("tool_use"))]
    for event in [*world.follow().events, *world.follow().events]:
        for other in (copy.deepcopy(event), pickle.loads(pickle.dumps(event))):
            assert other == event
            assert other.to_dict() == event.to_dict()


def test_a_manager_opens_one_stream(wire: Wire) -> None:
    wire.script = [failure(400, "invalid_request_error")]
    with Anthropic(api_key="offline", base_url=wire.url) as client:
        manager = client.messages.stream(**QUESTION)
        with pytest.raises(APIStatusError), manager:
            pass
        with pytest.raises(RuntimeError, match="can be opened only once"), manager:
            pass


def test_a_stream_cannot_be_turned_off(wire: Wire) -> None:
    with Anthropic(api_key="offline", base_url=wire.url) as client, pytest.raises(TypeError, match="extra_body"):
        client.messages.stream(**QUESTION, extra_body={"stream": False})


class TestConnections:
    def test_a_stream_outlives_its_client(self, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT, *ending(), pace=0.005)]
        events = Anthropic(api_key="offline", base_url=wire.url).messages.create(**QUESTION, stream=True)
        gc.collect()
        assert [event.type for event in events][-1] == "message_stop"

    def test_a_stream_read_to_its_end_gives_its_connection_back(self, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT, *ending())] * 2
        with Anthropic(api_key="offline", base_url=wire.url) as client:
            for _ in range(2):
                with client.messages.stream(**QUESTION) as followed:
                    followed.until_done()
        assert wire.connections == 1

    @pytest.mark.parametrize("how", ["close", "with", "exception", "drop"])
    def test_one_that_is_dropped_frees_it_at_once(self, wire: Wire, how: str) -> None:
        wire.script = [stream(*BEGUN, then=wait_for_hang_up)]
        with Anthropic(api_key="offline", base_url=wire.url) as client:
            events = client.messages.create(**QUESTION, stream=True)
            assert next(iter(events)).type == "message_start"
            if how == "close":
                events.close()
            elif how == "with":
                with events:
                    pass
            elif how == "exception":
                with pytest.raises(ZeroDivisionError), events:
                    raise ZeroDivisionError
            else:
                del events
                gc.collect()
            assert wire.hung_up.wait(5)

    def test_a_stream_of_ones_own_closing_is_not_whole(self, wire: Wire) -> None:
        wire.script = [stream(*BEGUN, then=silence)]
        with Anthropic(api_key="offline", base_url=wire.url) as client, client.messages.stream(**QUESTION) as followed:
            next(iter(followed))
            followed.close()
            with pytest.raises(IncompleteStreamError, match="This program closed the stream") as caught:
                followed.get_final_message()
            assert caught.value.snapshot is followed.current_message_snapshot

    def test_a_cancelled_task_frees_it_at_once(self, wire: Wire) -> None:
        wire.script = [stream(*BEGUN, then=wait_for_hang_up)]

        async def read(client: AsyncAnthropic, begun: asyncio.Event) -> None:
            async for _ in await client.messages.create(**QUESTION, stream=True):
                begun.set()

        async def main() -> None:
            async with AsyncAnthropic(api_key="offline", base_url=wire.url) as client:
                begun = asyncio.Event()
                task = asyncio.create_task(read(client, begun))
                await begun.wait()
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
                assert await asyncio.to_thread(wire.hung_up.wait, 5)

        asyncio.run(main())

    def test_an_async_stream_that_is_dropped_frees_it(self, wire: Wire) -> None:
        wire.script = [stream(*BEGUN, then=wait_for_hang_up)]

        async def main() -> None:
            async with AsyncAnthropic(api_key="offline", base_url=wire.url) as client:
                async for _ in await client.messages.create(**QUESTION, stream=True):
                    break
                assert await asyncio.to_thread(wire.hung_up.wait, 5)

        asyncio.run(main())


class TestLongAnswers:
    def test_an_answer_that_may_outlast_the_timeout_is_streamed_inside(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT, *ending())]
        message = world.create(max_tokens=64_000)
        assert (message.content[0].text, message.usage.output_tokens, message._request_id) == ("Paris.", 9, "req_1")
        assert wire.only.body == {**QUESTION, "max_tokens": 64_000, "stream": True}

    def test_it_fails_as_a_stream_does(self, world: World, wire: Wire) -> None:
        wire.script = [stream(*BEGUN)]
        with pytest.raises(IncompleteStreamError) as caught:
            world.create({"max_retries": 0}, max_tokens=64_000)
        assert caught.value.snapshot is not None
        assert caught.value.snapshot.content[0].text == "Par"

    def test_nobody_has_seen_anything_so_it_is_tried_again(self, world: World, wire: Wire) -> None:
        wire.script = [stream(*BEGUN, {"type": "error", "error": {"type": "overloaded_error", "message": "Busy."}})]
        wire.script += [stream(START, *TEXT, *ending())]
        assert world.create(max_tokens=64_000).content[0].text == "Paris."
        assert len(wire.received) == 2

    def test_a_server_without_streams_will_do(self, world: World, wire: Wire) -> None:
        assert world.create(max_tokens=64_000).to_dict() == MESSAGE
        assert wire.only.body["stream"] is True

    def test_stream_false_is_heard(self, world: World, wire: Wire) -> None:
        world.create(max_tokens=64_000, stream=False)
        assert wire.only.body["stream"] is False

    @pytest.mark.parametrize(("max_tokens", "timeout"), [(21_000, 600.0), (64_000, None), (64_000, 3600.0)])
    def test_one_that_cannot_is_not(self, world: World, wire: Wire, max_tokens: int, timeout: float | None) -> None:
        world.create(max_tokens=max_tokens, timeout=timeout)
        assert "stream" not in wire.only.body
