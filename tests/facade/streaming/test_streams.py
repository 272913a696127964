"""Streams over real sockets: their events, their failures and their connections."""

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
    """Return the events of a content block, including its start and its stop."""
    opening = {"type": "content_block_start", "index": index, "content_block": start}
    return [opening, *deltas, {"type": "content_block_stop", "index": index}]


def ending(reason: str = "end_turn", **usage: Any) -> list[dict[str, Any]]:
    change = {"stop_reason": reason, "stop_sequence": None}
    return [{"type": "message_delta", "delta": change, "usage": {"output_tokens": 9, **usage}}, STOP]


TEXT = block(0, {"type": "text", "text": ""}, delta(0, "text_delta", text="Par"), delta(0, "text_delta", text="is."))
CALL = {"type": "tool_use", "id": "t", "name": "f", "input": {}}


def call(*pieces: str) -> list[dict[str, Any]]:
    return block(0, CALL, *(delta(0, "input_json_delta", partial_json=piece) for piece in pieces))


class TestEvents:
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

    def test_tool_input(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *call("", '{"city": "Pa', 'ris", "n": 1', "2}"), *ending("tool_use"))]
        seen = world.follow()
        pieces = [event for event in seen.events if event.type == "input_json"]
        assert [event.partial_json for event in pieces] == ["", '{"city": "Pa', 'ris", "n": 1', "2}"]
        assert pieces[-1].snapshot == {"city": "Paris", "n": 12}
        assert seen.message.content[0].input == {"city": "Paris", "n": 12}

    def test_parsed_snapshots_of_json_text(self, world: World, wire: Wire) -> None:
        pieces = ["", '{"city": "Pa', 'ris", "n": 1', "2}"]
        deltas = [delta(0, "text_delta", text=piece) for piece in pieces]
        wire.script = [stream(START, *block(0, {"type": "text", "text": ""}, *deltas), *ending())]
        texts = [event for event in world.follow().events if event.type == "text"]
        values: list[Any] = [{}, {"city": "Pa"}, {"city": "Paris"}, {"city": "Paris", "n": 12}]
        assert [copy.deepcopy(event.parsed_snapshot()) for event in texts] == values
        assert [copy.deepcopy(event.parsed_snapshot()) for event in reversed(texts)] == values[::-1]
        assert [pickle.loads(pickle.dumps(event)).parsed_snapshot() for event in texts] == values

    def test_a_parsed_snapshot_of_text_that_is_not_json(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT, *ending())]
        text = next(event for event in world.follow().events if event.type == "text")
        with pytest.raises(ValueError, match="expected a value at character 0: '' --> 'Par'"):
            text.parsed_snapshot()

    def test_parsed_snapshots_before_a_json_error_stay_valid(self, world: World, wire: Wire) -> None:
        pieces = [delta(0, "text_delta", text=text) for text in ('{"a": 1', " x", "}")]
        wire.script = [stream(START, *block(0, {"type": "text", "text": ""}, *pieces), *ending())]
        first, *others = [event for event in world.follow().events if event.type == "text"]
        for event in (*others, *others):
            with pytest.raises(ValueError, match="expected a comma or }"):
                event.parsed_snapshot()
        assert first.parsed_snapshot() == {}

    def test_tool_input_without_deltas_is_an_empty_object(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *call(), *ending("tool_use"))]
        assert world.follow().message.content[0].input == {}

    def test_unknown_events_blocks_and_fields_are_kept(self, world: World, wire: Wire) -> None:
        news = {"type": "weather_report", "sky": {"blue": True}}
        unknown = block(
            0, {"type": "hologram", "depth": 3}, delta(0, "depth_delta", more=1), delta(0, "text_delta", text="x")
        )
        change = {"type": "message_delta", "delta": {"stop_reason": "new_reason", "mood": "good"}, "usage": {}}
        change["usage"] = {"output_tokens": 9, "new_tokens": 4}
        wire.script = [stream(START, news, *unknown, change, STOP)]
        seen = world.follow()
        assert seen.events[1].to_dict() == news
        assert seen.events[3].delta.to_dict() == {"type": "depth_delta", "more": 1}
        data = seen.message.to_dict()
        assert data["content"] == [{"type": "hologram", "depth": 3, "text": "x"}]
        assert (data["stop_reason"], data["mood"], data["usage"]["new_tokens"]) == ("new_reason", "good", 4)

    def test_a_delta_of_another_block_type_changes_only_its_own_field(self, world: World, wire: Wire) -> None:
        events = block(
            0, {"type": "text", "text": ""}, delta(0, "text_delta", text="x"), delta(0, "thinking_delta", thinking="y")
        )
        wire.script = [stream(START, *events, *ending())]
        assert world.follow().message.content[0].to_dict() == {"type": "text", "text": "x", "thinking": "y"}

    def test_usage_in_message_delta_only(self, world: World, wire: Wire) -> None:
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

    def test_next_within_a_loop_skips_no_event(self, wire: Wire) -> None:
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

    def test_iteration_can_be_interrupted_and_resumed(self, wire: Wire) -> None:
        wire.script = [stream(sse(START, *TEXT, *ending()))]
        with Anthropic(api_key="offline", base_url=wire.url) as client, client.messages.stream(**QUESTION) as followed:
            types = [next(followed).type for _ in range(3)]
            assert followed.current_message_snapshot.content[0].to_dict() == {"type": "text", "text": "Par"}
            for event in followed:
                types.append(event.type)
                break
            assert list(followed.text_stream) == ["is."]
        assert types == ["message_start", "content_block_start", "content_block_delta", "text"]

    def test_text_stream_final_text_and_snapshot(self, world: World, wire: Wire) -> None:
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

    def test_there_is_no_snapshot_before_the_first_event(self, wire: Wire) -> None:
        wire.script = [stream(sse(START, *TEXT, *ending()))]
        with Anthropic(api_key="offline", base_url=wire.url) as client, client.messages.stream(**QUESTION) as followed:
            with pytest.raises(RuntimeError, match="no event of the stream has been read"):
                _ = followed.current_message_snapshot
            assert followed.get_final_text() == "Paris."

    @pytest.mark.parametrize(
        ("events", "kinds"), [([*call("{}"), *ending("tool_use")], "tool_use"), (ending(), "nothing")]
    )
    def test_a_message_without_text_has_no_final_text(
        self, world: World, wire: Wire, events: list[Any], kinds: str
    ) -> None:
        wire.script = [stream(START, *events)]

        async def awaited(client: Any) -> None:
            async with client.messages.stream(**QUESTION) as followed:
                await followed.get_final_text()

        def blocking(client: Any) -> None:
            with client.messages.stream(**QUESTION) as followed:
                followed.get_final_text()

        with pytest.raises(RuntimeError, match=f"has no text blocks. Its content is: {kinds}"):
            world.use(world.client(), blocking if world.name == "sync" else awaited)

    def test_text_stream_raises_the_error_of_a_malformed_event(self, world: World, wire: Wire) -> None:
        wire.script = [stream(sse(*BEGUN, delta(0, "text_delta", text=5)))]

        async def awaited(client: Any) -> None:
            async with client.messages.stream(**QUESTION) as followed:
                [text async for text in followed.text_stream]

        def blocking(client: Any) -> None:
            with client.messages.stream(**QUESTION) as followed:
                list(followed.text_stream)

        with pytest.raises(APIResponseValidationError, match="is malformed"):
            world.use(world.client(), blocking if world.name == "sync" else awaited)


def failing(world: World, settings: dict[str, Any] | None = None, **params: Any) -> Any:
    """Return the error of a stream that fails."""
    seen = world.follow(settings, **params)
    assert seen.message is None
    assert seen.error is not None
    return seen.error


BEGUN = [START, *TEXT[:2]]


class TestFailures:
    def test_events_before_a_failure_are_yielded(self, world: World, wire: Wire) -> None:
        wire.script = [stream(sse(*BEGUN, {"type": "error", "error": {"type": "api_error", "message": "No."}}))]
        seen = world.follow()
        assert seen.types == ["message_start", "content_block_start", "content_block_delta", "text"]
        assert seen.error.message == "No."

    def test_a_slow_program_is_not_a_stall(self, wire: Wire) -> None:
        wire.script = [stream(START, PING, *TEXT, *ending())]
        with Anthropic(api_key="offline", base_url=wire.url, stream_stall_timeout=0.5) as client:
            for _ in client.messages.create(**QUESTION, stream=True):
                time.sleep(0.1)  # time that the program spends between reads

    def test_a_large_event_in_transit_is_not_a_stall(self, world: World, wire: Wire) -> None:
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
    def test_pings_and_comments_in_pieces_are_not_progress(
        self, world: World, wire: Wire, fast_clock: None, pieces: list[bytes]
    ) -> None:
        wire.script = [stream(START, TEXT[0], *pieces * 1000, pace=0.001)]
        error = world.follow(stream_stall_timeout=10).error
        assert isinstance(error, APITimeoutError)
        assert "no progress for 10 s" in str(error)

    @pytest.mark.parametrize(
        ("events", "message"),
        [
            ([START, b"data: {\n\n"], "the data of the event 'message' is not JSON: '{'"),
            ([START, b"data: [1]\n\n"], "the data of the event 'message' is not an object: '[1]'"),
            ([START, b"event: message_delta\ndata: [1]\n\n"], "the data of the event 'message_delta' is not an object"),
            ([START, {**TEXT[0], "index": [0]}], "is malformed"),
            ([START, {**TEXT[0], "content_block": "x"}], "is malformed"),
            ([START, TEXT[0], {**TEXT[1], "delta": "x"}], "is malformed"),
            ([START, TEXT[0], delta(0, "text_delta", text=None)], "is malformed"),
            ([{"type": "message_start", "message": {"content": 5}}, *TEXT], "is malformed"),
            (TEXT, "content_block_start arrived before message_start"),
            ([START, START], "message_start arrived twice"),
            ([START, *TEXT[1:]], "content block 0, which was not started"),
            ([START, *TEXT, *TEXT], "content block 0 (text) was started twice"),
            ([START, *TEXT, TEXT[1]], "after the end of content block 0 (text)"),
        ],
    )
    def test_events_that_violate_the_protocol(self, world: World, wire: Wire, events: list[Any], message: str) -> None:
        wire.script = [stream(*events)] * 3
        error = failing(world)
        assert type(error) is APIResponseValidationError
        assert message in str(error)
        assert len(wire.received) == 1

    def test_a_response_of_another_content_type(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=b"<html>", content_type="text/html")]
        error = failing(world)
        assert type(error) is APIResponseValidationError
        assert "the response is text/html, not the stream" in str(error)

    def test_an_error_response_instead_of_a_stream(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body={"type": "error", "error": {"type": "overloaded_error", "message": "Busy."}})]
        assert type(failing(world, {"max_retries": 0})) is OverloadedError

    def test_the_content_type_is_case_insensitive(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT, *ending(), content_type="Text/Event-Stream; charset=UTF-8")]
        assert world.follow().error is None

    @pytest.mark.parametrize("data", [b"Overloaded", b'{"type": "overloaded_error"}', b"{}"])
    def test_a_malformed_error_event(self, world: World, wire: Wire, data: bytes) -> None:
        wire.script = [stream(*BEGUN, b"event: error\ndata: %s\n\n" % data)]
        assert isinstance(failing(world), APIStatusError)

    @pytest.mark.parametrize("kind", [[], {}, None, 5])
    def test_an_event_whose_type_is_not_a_string_is_yielded(self, world: World, wire: Wire, kind: Any) -> None:
        class Hook(CallHook):
            capture = "totals"

        unknown = b"event: odd\ndata: " + json.dumps({"type": kind}).encode() + b"\n\n"
        wire.script = [stream(START, unknown, *TEXT, *ending())]
        seen = world.raw_events({"hooks": [Hook]})
        assert seen[1].to_dict() == {"type": kind}

    def test_an_unknown_event_that_is_not_json_is_yielded(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, b"event: news\ndata: hello\n\n", b"event: news\ndata:\n\n", *TEXT, *ending())]
        seen = world.follow()
        assert seen.error is None
        assert seen.events[1].to_dict() == {"type": "news", "data": "hello"}

    def test_raw_streams_raise_the_same_errors(self, world: World, wire: Wire) -> None:
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
    def test_a_failure_before_the_first_event_is_retried(self, world: World, wire: Wire, first: Any) -> None:
        wire.script = [first, stream(START, *TEXT, *ending())]
        seen = world.follow()
        assert seen.message.content[0].text == "Paris."
        assert len(wire.received) == 2

    def test_a_failure_after_message_stop_is_ignored(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT, *ending(), then=reset)]
        assert world.follow().message.content[0].text == "Paris."


class TestAfterMessageStop:
    @pytest.mark.parametrize("later", [b"data: [DONE]\n\n", STOP, TEXT[1], {"type": "error", "error": {}}, PING])
    @pytest.mark.parametrize("in_one_chunk", [True, False])
    def test_later_events_are_ignored(self, world: World, wire: Wire, later: Any, in_one_chunk: bool) -> None:
        later = later if isinstance(later, bytes) else sse(later)
        events = [START, *TEXT, *ending()]
        wire.script = [stream(sse(*events) + later) if in_one_chunk else stream(*events, later)] * 2
        assert world.follow().message.content[0].text == "Paris."
        assert [event.type for event in world.raw_events()][-1] == "message_stop"

    def test_a_server_that_keeps_sending_is_cut_off(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT, *ending(), *[PING] * 10_000, pace=0.001)]
        assert world.follow().message.content[0].text == "Paris."

    @pytest.mark.parametrize("whole", [True, False])
    def test_a_server_that_keeps_the_response_open(self, world: World, wire: Wire, whole: bool) -> None:
        wire.script = [stream(START, *TEXT, *ending(), then=silence)]
        message = world.create(max_tokens=64_000) if whole else world.follow().message
        assert message.content[0].text == "Paris."


class TestUnfinishedInput:
    def test_serialization_and_copies(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *call('{"path": "/tmp/a'), *ending("max_tokens"))]
        message = world.follow().message
        written = json.loads(message.to_json())["content"][0]["input"]
        assert written == {"$unfinished_input": {"partial_json": '{"path": "/tmp/a', "reason": "unfinished"}}
        assert isinstance(copy.deepcopy(message).content[0].input, UnfinishedInput)

    def test_it_is_not_a_dict(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *call('{"path": "/tmp/a', "bc")[:-1])]
        unfinished = failing(world).snapshot.content[0].input
        assert isinstance(unfinished, UnfinishedInput)
        assert unfinished.value == {"path": "/tmp/abc"}
        assert unfinished.partial_json == '{"path": "/tmp/abc'
        with pytest.raises(TypeError):
            dict(**unfinished)

    def test_input_cut_off_by_max_tokens_cannot_be_sent(self, world: World, wire: Wire) -> None:
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


def test_a_manager_can_be_entered_once(wire: Wire) -> None:
    wire.script = [failure(400, "invalid_request_error")]
    with Anthropic(api_key="offline", base_url=wire.url) as client:
        manager = client.messages.stream(**QUESTION)
        with pytest.raises(APIStatusError), manager:
            pass
        with pytest.raises(RuntimeError, match="can be opened only once"), manager:
            pass


def test_unknown_fields_of_all_events_are_kept(wire: Wire) -> None:
    sent = [{**event, "more": 1} for event in (START, *TEXT, *ending())]
    wire.script = [stream(*sent)]
    with Anthropic(api_key="offline", base_url=wire.url) as client, client.messages.stream(**QUESTION) as followed:
        events: list[Any] = [event for event in followed if event.type != "text"]
    assert [event.type for event in events] == [event["type"] for event in sent]
    for event in events:
        assert event.more == dict(event)["more"] == event.model_dump()["more"] == 1
        assert event.model_extra == {"more": 1}
        assert "more=1" in repr(event)


def test_extra_body_cannot_turn_the_stream_off(wire: Wire) -> None:
    with Anthropic(api_key="offline", base_url=wire.url) as client, pytest.raises(TypeError, match="extra_body"):
        client.messages.stream(**QUESTION, extra_body={"stream": False})


class TestConnections:
    def test_a_stream_outlives_its_client(self, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT, *ending(), pace=0.005)]
        events = Anthropic(api_key="offline", base_url=wire.url).messages.create(**QUESTION, stream=True)
        gc.collect()
        assert [event.type for event in events][-1] == "message_stop"

    def test_the_connection_of_a_finished_stream_is_reused(self, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT, *ending())] * 2
        with Anthropic(api_key="offline", base_url=wire.url) as client:
            for _ in range(2):
                with client.messages.stream(**QUESTION) as followed:
                    followed.until_done()
        assert wire.connections == 1

    @pytest.mark.parametrize("how", ["close", "with", "exception", "drop"])
    def test_the_connection_of_an_abandoned_stream_is_closed(self, wire: Wire, how: str) -> None:
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

    def test_a_stream_closed_by_the_program_is_incomplete(self, wire: Wire) -> None:
        wire.script = [stream(*BEGUN, then=silence)]
        with Anthropic(api_key="offline", base_url=wire.url) as client, client.messages.stream(**QUESTION) as followed:
            next(iter(followed))
            followed.close()
            with pytest.raises(IncompleteStreamError, match="This program closed the stream") as caught:
                followed.get_final_message()
            assert caught.value.snapshot is followed.current_message_snapshot

    def test_the_connection_of_a_cancelled_task_is_closed(self, wire: Wire) -> None:
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

    def test_the_connection_of_an_abandoned_async_stream_is_closed(self, wire: Wire) -> None:
        wire.script = [stream(*BEGUN, then=wait_for_hang_up)]

        async def main() -> None:
            async with AsyncAnthropic(api_key="offline", base_url=wire.url) as client:
                async for _ in await client.messages.create(**QUESTION, stream=True):
                    break
                assert await asyncio.to_thread(wire.hung_up.wait, 5)

        asyncio.run(main())


class TestLongResponses:
    def test_a_response_that_may_exceed_the_timeout_is_streamed_internally(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT, *ending())]
        message = world.create(max_tokens=64_000)
        assert (message.content[0].text, message.usage.output_tokens, message._request_id) == ("Paris.", 9, "req_1")
        assert wire.only.body == {**QUESTION, "max_tokens": 64_000, "stream": True}

    def test_the_error_has_a_snapshot(self, world: World, wire: Wire) -> None:
        wire.script = [stream(*BEGUN)]
        with pytest.raises(IncompleteStreamError) as caught:
            world.create({"max_retries": 0}, max_tokens=64_000)
        assert caught.value.snapshot is not None
        assert caught.value.snapshot.content[0].text == "Par"

    def test_a_failure_in_the_middle_is_retried(self, world: World, wire: Wire) -> None:
        wire.script = [stream(*BEGUN, {"type": "error", "error": {"type": "overloaded_error", "message": "Busy."}})]
        wire.script += [stream(START, *TEXT, *ending())]
        assert world.create(max_tokens=64_000).content[0].text == "Paris."
        assert len(wire.received) == 2

    def test_a_server_that_does_not_stream(self, world: World, wire: Wire) -> None:
        assert world.create(max_tokens=64_000).to_dict() == MESSAGE
        assert wire.only.body["stream"] is True

    def test_stream_false_disables_it(self, world: World, wire: Wire) -> None:
        world.create(max_tokens=64_000, stream=False)
        assert wire.only.body["stream"] is False

    @pytest.mark.parametrize(("max_tokens", "timeout"), [(21_000, 600.0), (64_000, None), (64_000, 3600.0)])
    def test_other_calls_are_not_streamed(
        self, world: World, wire: Wire, max_tokens: int, timeout: float | None
    ) -> None:
        world.create(max_tokens=max_tokens, timeout=timeout)
        assert "stream" not in wire.only.body


class TestWithoutAWithBlock:
    """The manager of a stream or response names the statement that opens it."""

    def test_of_a_stream(self) -> None:
        client = Anthropic(api_key="offline")
        with pytest.raises(
            AttributeError, match=r"'text_stream'\. Use `with \.\.\. as result:` and `result\.text_stream`"
        ):
            getattr(client.messages.stream(**QUESTION), "text_stream")  # noqa: B009 (type checkers would reject it)

    def test_of_an_asynchronous_stream(self) -> None:
        client = AsyncAnthropic(api_key="offline")
        manager = client.messages.stream(**QUESTION)
        with pytest.raises(AttributeError, match=r"Use `async with \.\.\. as result:` and `result\.text_stream`"):
            getattr(manager, "text_stream")  # noqa: B009

    def test_what_python_asks_for_is_absent(self) -> None:
        manager = Anthropic(api_key="offline").messages.stream(**QUESTION)
        assert not hasattr(manager, "__iter__")
        assert getattr(copy.copy(manager), "text_stream", None) is None


def test_python_names_the_call_that_was_not_awaited() -> None:
    call = AsyncAnthropic(api_key="offline").messages.create(**QUESTION)
    assert call.__qualname__ == "messages.create"  # "coroutine 'messages.create' was never awaited"
    call.close()
