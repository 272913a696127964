"""The ends of streams, as the API, recordings and gateways send them: complete and incomplete messages."""

from __future__ import annotations

import copy
import json
import pickle
from itertools import pairwise
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel
from pydantic_core import to_jsonable_python

import anthropic_messages as sdk
from anthropic_messages import Anthropic
from anthropic_messages.streaming import UnfinishedInput
from tests.facade.conftest import QUESTION, World
from tests.support.wire import Wire, hang_up, reset, sse, stream

from .test_stream_cuts import LAYOUTS, Layout, client, final_message, serialize, streams
from .test_streams import BEGUN, CALL, PING, START, TEXT, block, call, delta, ending

REASONS = [
    "end_turn",
    "max_tokens",
    "stop_sequence",
    "tool_use",
    "pause_turn",
    "refusal",
    "model_context_window_exceeded",
    "a_new_reason",
]
CITATION = {
    "type": "char_location",
    "cited_text": "x",
    "document_index": 0,
    "document_title": None,
    "start_char_index": 0,
    "end_char_index": 1,
}
SERVER_CALL = {"type": "server_tool_use", "id": "s", "name": "web_search", "input": {}}
NEW_CALL = {"type": "hologram_use", "id": "h", "input": {}}
CUT = UnfinishedInput('{"a": [1, "b')
WRITTEN = {"$unfinished_input": {"partial_json": '{"a": [1, "b', "reason": "unfinished"}}


def pieces(index: int, *texts: str) -> list[dict[str, Any]]:
    return [delta(index, "input_json_delta", partial_json=text) for text in texts]


# The start of a block, its deltas, and the block in the final message if its `content_block_stop` is missing.
OPEN: dict[str, tuple[dict[str, Any], list[dict[str, Any]], dict[str, Any]]] = {
    "text": (
        {"type": "text", "text": ""},
        [delta(0, "text_delta", text="Half a"), delta(0, "text_delta", text=" sen")],
        {"type": "text", "text": "Half a sen"},
    ),
    "no text": ({"type": "text", "text": ""}, [], {"type": "text", "text": ""}),
    "cited text": (
        {"type": "text", "text": "", "citations": None},
        [delta(0, "text_delta", text="x"), delta(0, "citations_delta", citation=CITATION)],
        {"type": "text", "text": "x", "citations": [CITATION]},
    ),
    "thinking": (
        {"type": "thinking", "thinking": "", "signature": ""},
        [delta(0, "thinking_delta", thinking="Hm")],
        {"type": "thinking", "thinking": "Hm", "signature": ""},
    ),
    "a tool's input": (CALL, pieces(0, '{"a": [1', ', "b'), {**CALL, "input": WRITTEN}),
    "a server tool's input": (SERVER_CALL, pieces(0, '{"a": [1, "b'), {**SERVER_CALL, "input": WRITTEN}),
    "the input of an unknown block": (NEW_CALL, pieces(0, '{"a": [1, "b'), {**NEW_CALL, "input": WRITTEN}),
    "no input": (
        CALL,
        pieces(0, ""),
        {**CALL, "input": {"$unfinished_input": {"partial_json": "", "reason": "unfinished"}}},
    ),
    "a number that may continue": (
        CALL,
        pieces(0, "12"),
        {**CALL, "input": {"$unfinished_input": {"partial_json": "12", "reason": "unfinished"}}},
    ),
    "an input that is not JSON": (
        CALL,
        pieces(0, '{"a": tru!'),
        {**CALL, "input": {"$unfinished_input": {"partial_json": '{"a": tru!', "reason": "invalid"}}},
    ),
    "an input that is closed": (CALL, pieces(0, '{"a": ', "12}"), {**CALL, "input": {"a": 12}}),
    "an input at the start": ({**SERVER_CALL, "input": {"q": 1}}, [], {**SERVER_CALL, "input": {"q": 1}}),
    "an unknown block": ({"type": "hologram", "depth": 3}, [], {"type": "hologram", "depth": 3}),
}


def opened(start: dict[str, Any], deltas: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the events of a content block without its stop."""
    return block(0, start, *deltas)[:-1]


class TestABlockWithoutStop:
    @pytest.mark.parametrize("name", OPEN)
    @pytest.mark.parametrize("way", ["stream", "create"])
    def test_a_message_with_a_stop_reason_is_complete(self, world: World, wire: Wire, name: str, way: str) -> None:
        start, deltas, stands = OPEN[name]
        wire.script = [stream(START, *opened(start, deltas), *ending("max_tokens"))]
        if way == "stream":
            seen = world.follow()
            assert seen.error is None
            message = seen.message
            assert seen.events[-1].message is message
        else:
            message = world.create({"max_retries": 0}, max_tokens=64_000)
        assert [one.to_dict() for one in message.content] == [stands]
        assert (message.stop_reason, message.usage.output_tokens) == ("max_tokens", 9)
        assert len(wire.received) == 1

    @pytest.mark.parametrize("name", OPEN)
    def test_raw_events_are_yielded(self, world: World, wire: Wire, name: str) -> None:
        sent = [START, *opened(*OPEN[name][:2]), *ending("max_tokens")]
        wire.script = [stream(*sent)]
        assert [event.to_dict() for event in world.raw_events()] == sent

    @pytest.mark.parametrize("reason", REASONS)
    def test_any_stop_reason(self, reason: str) -> None:
        body = sse(START, *opened(CALL, pieces(0, '{"a": [1, "b')), *ending(reason))
        with client([body]).messages.stream(**QUESTION) as events:
            message = events.get_final_message()
        assert (message.stop_reason, message.content[0].input) == (reason, CUT)  # type: ignore[union-attr]

    def test_the_stop_reason_may_come_before_the_last_deltas(self) -> None:
        change, stop = ending("max_tokens")
        first, *rest = opened({"type": "text", "text": ""}, OPEN["text"][1])
        with client([sse(START, first, change, *rest, stop)]).messages.stream(**QUESTION) as events:
            assert events.get_final_text() == "Half a sen"

    def test_all_open_blocks_are_ended(self) -> None:
        blocks = [
            {**event, "index": index}
            for index, name in enumerate(OPEN)
            for event in [block(0, OPEN[name][0])[0], *OPEN[name][1]]
        ]
        with client([sse(START, *blocks, *ending("max_tokens"))]).messages.stream(**QUESTION) as events:
            message = events.get_final_message()
        assert [one.to_dict() for one in message.content] == [stands for _, _, stands in OPEN.values()]

    def test_without_a_stop_reason_the_stream_is_incomplete(self, world: World, wire: Wire) -> None:
        change, stop = ending()
        change = {**change, "delta": {"stop_reason": None}}
        wire.script = [stream(START, *TEXT[:2], change, stop)]
        error = world.follow().error
        assert type(error) is sdk.IncompleteStreamError
        assert "message_stop arrived without a stop reason and before the end of content block 0 (text)" in str(error)
        assert error.snapshot.content[0].text == "Par"

    def test_without_message_stop_the_stream_is_incomplete(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT[:2], ending("max_tokens")[0])]
        error = world.follow().error
        assert type(error) is sdk.IncompleteStreamError
        assert error.snapshot.stop_reason == "max_tokens"

    def test_text_with_an_output_format_is_parsed(self, world: World, wire: Wire) -> None:
        class Answer(BaseModel):
            city: str

        text = [delta(0, "text_delta", text=piece) for piece in ('{"city": ', '"Paris"}')]
        wire.script = [stream(START, *opened({"type": "text", "text": ""}, text), *ending("max_tokens"))]
        assert world.follow(output_format=Answer).message.parsed_output == Answer(city="Paris")

    def test_text_with_an_output_format_that_is_cut_off(self, world: World, wire: Wire) -> None:
        text = [delta(0, "text_delta", text="[1, 2")]
        wire.script = [stream(START, *opened({"type": "text", "text": ""}, text), *ending("max_tokens"))]
        error = world.follow(output_format=list[int]).error
        assert type(error) is sdk.OutputValidationError
        assert "`max_tokens`" in str(error)
        assert error.snapshot.content[0].text == "[1, 2"


class TestTheLastEvent:
    EVENTS = (START, *TEXT, *ending("max_tokens"))

    @pytest.mark.parametrize("left", [0, 1])
    @pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"])
    def test_is_used_without_its_blank_line(self, world: World, wire: Wire, left: int, line_end: bytes) -> None:
        body = sse(*self.EVENTS).replace(b"\n", line_end).removesuffix(line_end * (2 - left))
        wire.script = [stream(body)] * 3
        seen = world.follow()
        assert (seen.error, seen.types[-1]) == (None, "message_stop")
        assert world.create({"max_retries": 0}, max_tokens=64_000).content[0].text == "Paris."
        assert [event.to_dict() for event in world.raw_events()] == list(self.EVENTS)

    @pytest.mark.parametrize("then", [hang_up, reset], ids=["hang_up", "reset"])
    def test_is_used_if_the_connection_then_fails(self, world: World, wire: Wire, then: Any) -> None:
        wire.script = [stream(sse(*self.EVENTS)[:-2], then=then)]
        assert world.follow().message.content[0].text == "Paris."

    @pytest.mark.parametrize("missing", range(1, 20))
    def test_is_ignored_if_it_is_cut_off(self, missing: int) -> None:
        with client([sse(*self.EVENTS)[: -2 - missing]]).messages.stream(**QUESTION) as events:
            with pytest.raises(sdk.IncompleteStreamError):
                events.until_done()
            assert events.current_message_snapshot.stop_reason == "max_tokens"

    def test_a_delta_is_part_of_the_snapshot(self, world: World, wire: Wire) -> None:
        wire.script = [stream(sse(START, *TEXT[:3])[:-2], then=hang_up)]
        error = world.follow().error
        assert type(error) is sdk.IncompleteStreamError
        assert error.snapshot.content[0].text == "Paris."

    def test_an_error_event_is_raised(self, world: World, wire: Wire) -> None:
        failed = {"type": "error", "error": {"type": "overloaded_error", "message": "Busy."}}
        wire.script = [stream(sse(*BEGUN, failed)[:-2])]
        assert type(world.follow().error) is sdk.OverloadedError

    def test_a_message_start_is_retried(self, world: World, wire: Wire) -> None:
        wire.script = [stream(sse(START)[:-2]), stream(START, *TEXT, *ending())]
        assert world.follow({"retry_policy": sdk.RetryPolicy(first_wait=0.01)}).message.content[0].text == "Paris."
        assert len(wire.received) == 2


EVENTS_WITHOUT_EFFECT: dict[str, bytes | dict[str, Any]] = {
    "a stop of a block that was not started": {"type": "content_block_stop", "index": 7},
    "a stop without an index": {"type": "content_block_stop"},
    "a stop with a list as index": {"type": "content_block_stop", "index": [0]},
    "an unknown event": {"type": "weather", "sky": "blue"},
    "an unknown event that is not JSON": b"event: weather\ndata: blue\n\n",
    "an unknown event with incomplete JSON": b'event: weather\ndata: {"sky": "bl\n\n',
    "an unknown event that is not an object": b"event: weather\ndata: [1]\n\n",
    "an event whose type is not a string": b'event: weather\ndata: {"type": ["x"]}\n\n',
    "a ping": PING,
    "a ping with a time": {"type": "ping", "time": 5},
    "a ping that is not JSON": b"event: ping\ndata: alive\n\n",
    "a ping that is not an object": b"event: ping\ndata: null\n\n",
    "an empty ping": b"event: ping\ndata:\n\n",
    "a comment": b": alive\n\n",
}


class TestEventsWithoutEffect:
    @pytest.mark.parametrize("name", EVENTS_WITHOUT_EFFECT)
    def test_are_yielded_at_any_position(self, name: str) -> None:
        irregular = EVENTS_WITHOUT_EFFECT[name]
        irregular = irregular if isinstance(irregular, bytes) else sse(irregular)
        events = [sse(event) for event in (START, *TEXT, *ending())]
        for place in range(len(events)):
            body = b"".join([*events[:place], irregular, *events[place:]])
            with client([body]).messages.stream(**QUESTION) as seen:
                message = seen.get_final_message()
            assert message.to_dict() == final_message([START, *TEXT, *ending()])
            with client([body]).messages.create(**QUESTION, stream=True, include_pings=True) as raw:
                passed = [event.to_dict() for event in raw]
            silent = name in ("an empty ping", "a comment")
            assert len(passed) == len(events) + (not silent)
            assert [event for event in passed if event in (START, *TEXT, *ending())] == [START, *TEXT, *ending()]

    def test_a_second_stop_of_a_block(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *TEXT, TEXT[-1], *ending())]
        seen = world.follow()
        assert seen.message.content[0].text == "Paris."
        assert [event.content_block for event in seen.events if event.type == "content_block_stop"] == [
            seen.message.content[0]
        ] * 2


class TestInitialContentOfABlock:
    def test_text(self, world: World, wire: Wire) -> None:
        events = block(0, {"type": "text", "text": "It is "}, delta(0, "text_delta", text="Paris."))
        wire.script = [stream(START, *events, *ending())] * 2
        texts = [event for event in world.follow().events if event.type == "text"]
        assert [(event.text, event.snapshot) for event in texts] == [("It is ", "It is "), ("Paris.", "It is Paris.")]

        async def awaited(client: Any) -> list[str]:
            async with client.messages.stream(**QUESTION) as followed:
                return [text async for text in followed.text_stream]

        def blocking(client: Any) -> list[str]:
            with client.messages.stream(**QUESTION) as followed:
                return list(followed.text_stream)

        assert world.use(world.client(), blocking if world.name == "sync" else awaited) == ["It is ", "Paris."]

    def test_thinking(self, world: World, wire: Wire) -> None:
        events = block(
            0, {"type": "thinking", "thinking": "H", "signature": ""}, delta(0, "thinking_delta", thinking="m")
        )
        wire.script = [stream(START, *events, *ending())]
        thoughts = [event for event in world.follow().events if event.type == "thinking"]
        assert [(event.thinking, event.snapshot) for event in thoughts] == [("H", "H"), ("m", "Hm")]


class TestAnInputThatIsNotJSON:
    @pytest.mark.parametrize("read_value", [True, False])
    @pytest.mark.parametrize("reason", ["tool_use", "max_tokens"])
    def test_the_message_is_kept(self, world: World, wire: Wire, read_value: bool, reason: str) -> None:
        wire.script = [stream(START, *call('{"a": 1, "b": tru', "!", "x"), *ending(reason))] * 2
        seen = world.follow()
        if read_value:
            assert [event.snapshot for event in seen.events if event.type == "input_json"][-1] == {"a": 1}
        arrived = seen.message.content[0].input
        assert arrived == UnfinishedInput('{"a": 1, "b": tru!x', reason="invalid")
        assert arrived.value == {"a": 1}
        assert world.create({"max_retries": 0}, max_tokens=64_000) == seen.message

    def test_errors_state_what_to_do(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *call('{"a": !'), *ending("tool_use"))]
        message = world.follow().message
        with pytest.raises(TypeError, match=r"is not JSON.*INVALID_JSON.*is_error"):
            message.content[0].input["a"]
        with pytest.raises(TypeError, match=r"messages\[0\].content\[0\].input is of type.*INVALID_JSON"):
            world.create(messages=[message])
        assert len(wire.received) == 1


RAW = {
    "message_start",
    "content_block_start",
    "content_block_delta",
    "content_block_stop",
    "message_delta",
    "message_stop",
}
PLACES = st.lists(st.integers(0, 3_000), max_size=20)


@st.composite
def irregular_streams(draw: st.DrawFn) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Draw the events of an irregular stream, and those of a regular stream with the same message.

    In the irregular stream, some `content_block_stop` events are missing. It also has stops of unknown blocks and
    events of unknown types.
    """
    regular = draw(streams())
    irregular = [event for event in regular if event["type"] != "content_block_stop" or draw(st.booleans())]
    more: list[dict[str, Any]] = [{"type": "content_block_stop", "index": 99}, {"type": "news"}, {"type": "ping"}]
    for at in draw(st.lists(st.integers(0, len(irregular) - 1), max_size=4)):
        irregular.insert(at, draw(st.sampled_from(more)))
    return irregular, regular


@pytest.mark.parametrize("layout", LAYOUTS, ids=repr)
@given(irregular_streams(), PLACES, st.integers(0, 4))
def test_an_irregular_stream_has_the_same_message(
    layout: Layout, events: tuple[list[dict[str, Any]], list[dict[str, Any]]], cuts: list[int], missing: int
) -> None:
    irregular, regular = events
    body = serialize(irregular, layout)
    body = body[: len(body) - min(missing, len(body) - len(body.rstrip(b"\r\n")))]
    places = [0, *sorted(min(cut, len(body)) for cut in cuts), len(body)]
    parts = [body[start:end] for start, end in pairwise(places) if start < end]
    expected = final_message([event for event in regular if event["type"] != "ping"])
    with client(parts).messages.stream(**QUESTION) as followed:
        seen = list(followed)
        message = followed.get_final_message()
    assert message.to_dict() == expected
    texts = [event for event in seen if event.type == "text"]
    assert "".join(event.text for event in texts) == "".join(
        one["text"] for one in expected["content"] if one["type"] == "text"
    )
    with client(parts).messages.create(**QUESTION, stream=True, include_pings=True) as raw:
        assert [event.to_dict() for event in raw] == irregular
    assert client(parts).messages.create(**{**QUESTION, "max_tokens": 64_000}) == message


@given(streams(), st.data())
def test_a_stream_cut_anywhere_yields_all_complete_events(events: list[dict[str, Any]], data: st.DataObject) -> None:
    ends = [len(serialize(events[:count], LAYOUTS[1])) for count in range(1, len(events) + 1)]
    end = data.draw(st.integers(0, ends[-1]))
    seen: list[dict[str, Any]] = []
    complete = [
        event for event, at in zip(events, ends, strict=True) if end >= at - 2
    ]  # The blank line may be missing.
    if end < ends[0]:
        complete = []  # A `message_start` that is cut off is retried.
    try:
        with client([serialize(events, LAYOUTS[1])[:end]]).messages.stream(**QUESTION) as followed:
            seen.extend(event.to_dict() for event in followed if event.type in RAW)
    except sdk.IncompleteStreamError:
        assert complete != events
    assert len(seen) == len([event for event in complete if event["type"] != "ping"])


class TestSnapshotsOfAnInput:
    PIECES = ('{"lines": ["o', 'ne", "tw', 'o", {"n": 1', '2}], "done": tru', "e}")
    VALUES = (
        {"lines": ["o"]},
        {"lines": ["one", "tw"]},
        {"lines": ["one", "two", {}]},
        {"lines": ["one", "two", {"n": 12}]},
        {"lines": ["one", "two", {"n": 12}], "done": True},
    )

    def test_snapshots_of_kept_events(self) -> None:
        body = sse(START, *call(*self.PIECES), *ending("tool_use"))
        with client([body]).messages.stream(**QUESTION) as events:
            kept = [event.snapshot for event in events if event.type == "input_json"]
        assert tuple(kept) == self.VALUES

    def test_snapshots_read_after_the_stream(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *call(*self.PIECES), *ending("tool_use"))]
        seen = world.follow()
        inputs = [event for event in seen.events if event.type == "input_json"]
        assert tuple(event.snapshot for event in inputs) == self.VALUES
        assert tuple(copy.deepcopy(event).snapshot for event in inputs) == self.VALUES
        assert seen.message.content[0].input == self.VALUES[-1]

    def test_parsed_snapshots_of_text(self) -> None:
        deltas = [delta(0, "text_delta", text=piece) for piece in self.PIECES]
        body = sse(START, *block(0, {"type": "text", "text": ""}, *deltas), *ending())
        with client([body]).messages.stream(**QUESTION) as events:
            kept = [event.parsed_snapshot() for event in events if event.type == "text"]
        assert tuple(kept) == self.VALUES


def failing_with(error: Any, *before: dict[str, Any], **settings: Any) -> Any:
    body = sse(*before, {"type": "error", "error": error})

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"content-type": "text/event-stream"}, content=body)

    http = httpx.Client(transport=httpx.MockTransport(answer))
    policy = sdk.RetryPolicy(settings.pop("max_retries", 0), first_wait=0.0)
    seen = Anthropic(api_key="offline", http_client=http, retry_policy=policy)
    with pytest.raises(sdk.APIError) as caught, seen.messages.create(**QUESTION, stream=True, **settings) as events:
        for _ in events:
            pass
    return caught.value


KINDS = [
    "invalid_request_error",
    "authentication_error",
    "billing_error",
    "permission_error",
    "not_found_error",
    "request_too_large",
    "rate_limit_error",
    "api_error",
    "timeout_error",
    "overloaded_error",
]


class TestAdvice:
    """The advice of an error applies to the situation in which the error is raised."""

    @pytest.mark.parametrize("kind", [*KINDS, "new_error", None, 5])
    def test_an_error_in_the_middle_names_no_setting_without_effect(self, kind: Any) -> None:
        text = str(failing_with({"type": kind, "message": "No."}, START))
        for wrong in ("max_retries", "base_url", "does not use this status", "the URL was", "report"):
            assert wrong not in text
        assert "No. " in text

    @pytest.mark.parametrize("kind", ["rate_limit_error", "overloaded_error"])
    def test_an_error_before_the_first_event_names_max_retries(self, kind: str) -> None:
        error = failing_with({"type": kind, "message": "No."}, max_retries=1)
        assert error.attempts == 2
        assert "`max_retries`" in str(error)

    @pytest.mark.parametrize("kind", ["rate_limit_error", "overloaded_error", "api_error"])
    def test_an_error_in_the_middle_states_that_it_is_not_retried(self, kind: str) -> None:
        assert "A stream is not retried after its first event" in str(
            failing_with({"type": kind, "message": "No."}, START)
        )

    def test_an_unknown_error_type(self) -> None:
        error = failing_with({"type": "new_error", "message": "No."}, START)
        assert type(error) is sdk.APIStatusError
        assert (error.type, error.body["error"]["message"]) == ("new_error", "No.")
        assert "does not know this error type" in str(error)

    def test_a_stream_closed_by_the_program(self) -> None:
        with client([sse(*BEGUN)]).messages.stream(**QUESTION) as events:
            next(iter(events))
            events.close()
            with pytest.raises(sdk.IncompleteStreamError, match="Read the stream to its end before you close it"):
                events.get_final_message()

    def test_a_stream_without_events_mentions_no_unfinished_message(self) -> None:
        for body, unfinished in ((b"", False), (sse(*BEGUN), True)):
            manager = client([body]).messages.stream(**QUESTION)
            with pytest.raises(sdk.IncompleteStreamError) as caught, manager as events:
                events.until_done()
            assert ("events received so far as incomplete" in str(caught.value)) == unfinished


@pytest.mark.parametrize("unfinished", [UnfinishedInput('{"city": "Par'), UnfinishedInput("{'", reason="invalid")])
class TestSerialization:
    """An unfinished input survives all serializations of a message and is never restored as a dict."""

    @pytest.fixture(params=[CALL, SERVER_CALL, NEW_CALL], ids=lambda one: one["type"])
    def message(self, request: pytest.FixtureRequest, unfinished: UnfinishedInput) -> sdk.types.Message:
        message = sdk.types.Message.from_dict({**START["message"], "content": [{**request.param, "input": {}}]})
        stop = block(0, request.param, *pieces(0, unfinished.partial_json))
        with client([sse(START, *stop, *ending("max_tokens"))]).messages.stream(**QUESTION) as events:
            message = events.get_final_message()
        assert message.content[0].input == unfinished  # type: ignore[union-attr]
        return message

    def test_as_json(self, message: sdk.types.Message, unfinished: UnfinishedInput) -> None:
        ways: list[str] = [
            json.dumps(message.to_dict()),
            message.to_json(),
            message.model_dump_json(),
            json.dumps(message.model_dump(mode="json")),
        ]
        for text in ways:
            for again in (type(message).model_validate_json(text), type(message).from_dict(json.loads(text))):
                assert again.content[0].input == unfinished  # type: ignore[union-attr]
                assert isinstance(again.content[0].input, UnfinishedInput)  # type: ignore[union-attr]
                assert again.content[0].input.value == unfinished.value  # type: ignore[union-attr]
                assert again == message
        assert type(message).from_dict(message.model_dump()).content[0].input == unfinished  # type: ignore[union-attr]
        assert copy.deepcopy(message) == message

    def test_as_a_pydantic_field(self, message: sdk.types.Message, unfinished: UnfinishedInput) -> None:
        class Stored(BaseModel):
            message: sdk.types.Message
            one: UnfinishedInput

        stored = Stored(message=message, one=unfinished)
        again = Stored.model_validate_json(stored.model_dump_json())
        assert (again.message.to_dict(), again.one) == (message.to_dict(), unfinished)
        assert isinstance(again.message.content[0].input, UnfinishedInput)  # type: ignore[union-attr]

    @pytest.mark.parametrize(
        "form", ["message", "blocks", "to_dict", "model_dump", "json", "dict", "vars", "pydantic", "copy"]
    )
    def test_requests_reject_it(self, message: sdk.types.Message, unfinished: UnfinishedInput, form: str) -> None:
        turn: Any = {
            "message": lambda: message,
            "blocks": lambda: {"role": "assistant", "content": message.content},
            "to_dict": message.to_dict,
            "model_dump": message.model_dump,
            "json": lambda: json.loads(message.to_json()),
            "dict": lambda: {"role": "assistant", "content": [dict(block) for block in message.content]},
            "vars": lambda: {"role": "assistant", "content": [vars(block) for block in message.content]},
            "pydantic": lambda: {"role": "assistant", "content": to_jsonable_python(message.content)},
            "copy": lambda: pickle.loads(pickle.dumps(message.model_copy(deep=True))),
        }[form]()
        sent = []
        http = httpx.Client(transport=httpx.MockTransport(lambda request: sent.append(request)))  # type: ignore[arg-type, return-value]
        pattern = r"^messages\[1\]\.content\[0\]\.input is of type UnfinishedInput.* Send the request again"
        with pytest.raises(TypeError, match=pattern):
            Anthropic(api_key="offline", http_client=http).messages.create(
                **{**QUESTION, "messages": [*QUESTION["messages"], turn]}
            )
        assert sent == []

    def test_text_that_contains_its_json_is_sent(self, unfinished: UnfinishedInput) -> None:
        text = f"This is its JSON form: {json.dumps(unfinished.to_dict())}"
        seen = []

        def answer(request: httpx.Request) -> httpx.Response:
            seen.append(json.loads(request.content)["messages"][0]["content"])
            return httpx.Response(200, json={**START["message"], "content": []})

        http = httpx.Client(transport=httpx.MockTransport(answer))
        Anthropic(api_key="offline", http_client=http).messages.create(
            **{**QUESTION, "messages": [{"role": "user", "content": text}]}
        )
        assert seen == [text]


@pytest.mark.parametrize(
    "value",
    [
        {"$unfinished_input": "x"},
        {"$unfinished_input": {"partial_json": "x"}},
        {"$unfinished_input": {"partial_json": "x", "reason": "bored"}},
        {"$unfinished_input": {"partial_json": 1, "reason": "invalid"}},
        {"$unfinished_input": {"partial_json": "x", "reason": "invalid"}, "more": 1},
        {"$unfinished_input": {"partial_json": "x", "reason": "invalid", "more": 1}},
    ],
)
def test_an_input_that_resembles_it_stays_a_dict(value: dict[str, Any]) -> None:
    read = sdk.types.ToolUseBlock.from_dict({**CALL, "input": value})
    assert read.input == value
    assert read.to_dict() == {**CALL, "input": value}
