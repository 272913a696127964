"""Deltas change a content block, and `message_delta` the message, as the spec says."""

from __future__ import annotations

import copy
import json
import pickle
from itertools import pairwise
from typing import Any

import pytest
from anthropic.lib.streaming._beta_messages import accumulate_event
from anthropic_messages_client.deltas import DELTAS, TEXT_DELTA_EVENTS
from anthropic_messages_client.models.raw_content_block_delta_event import RawContentBlockDeltaEvent
from hypothesis import given
from hypothesis import strategies as st

from anthropic_messages import APIResponseValidationError
from anthropic_messages._streaming.open_block import _EXTENDING
from anthropic_messages.streaming import CompactionEvent
from tests.facade.conftest import QUESTION, World
from tests.support.wire import Wire, stream

from .test_stream_cuts import LAYOUTS, Layout, client, serialize
from .test_streams import CALL, START, STOP, block, delta, ending

COMPACTION = {"type": "compaction", "content": None}
CITATION = {
    "type": "char_location",
    "cited_text": "x",
    "document_index": 0,
    "document_title": None,
    "start_char_index": 0,
    "end_char_index": 1,
}
BLOCKS: list[dict[str, Any]] = [
    {"type": "text", "text": ""},
    {"type": "text", "text": "So ", "citations": None},
    {"type": "thinking", "thinking": "", "signature": ""},
    COMPACTION,
    {"type": "compaction"},
    {"type": "compaction", "content": "old", "encrypted_content": "old"},
    CALL,
    {"type": "hologram", "depth": 3},
]

texts = st.text(st.characters(codec="utf-8"), max_size=8)
nullable_texts = st.none() | texts
deltas = st.one_of(
    st.fixed_dictionaries({"type": st.just("text_delta"), "text": texts}),
    st.fixed_dictionaries(
        {"type": st.just("thinking_delta"), "thinking": texts},
        optional={"estimated_tokens": st.none() | st.integers(0, 999)},
    ),
    st.fixed_dictionaries({"type": st.just("signature_delta"), "signature": texts}),
    st.fixed_dictionaries({"type": st.just("citations_delta"), "citation": st.just(CITATION)}),
    st.fixed_dictionaries(
        {"type": st.just("compaction_delta")},
        optional={"content": nullable_texts, "encrypted_content": nullable_texts},
    ),
    st.fixed_dictionaries({"type": st.just("depth_delta"), "text": texts}),
)


@st.composite
def filled_blocks(draw: st.DrawFn) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Draw the start of a content block, and deltas of any type. Runs of the same type are frequent, as in the API."""
    start = draw(st.sampled_from(BLOCKS))
    found = [one for one in draw(st.lists(deltas, max_size=8)) for _ in range(draw(st.integers(1, 3)))]
    if start is CALL:
        words = json.dumps(draw(st.dictionaries(texts, texts, max_size=3)))
        pieces = [{"type": "input_json_delta", "partial_json": words[at : at + 4]} for at in range(0, len(words), 4)]
        found += pieces
    return start, found


def filled(start: dict[str, Any], changes: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the finished block, computed in the simplest way."""
    result = copy.deepcopy(start)
    pieces = ""
    for change in changes:
        match change["type"]:
            case "text_delta":
                result["text"] = result.get("text", "") + change["text"]
            case "thinking_delta":
                result["thinking"] = result.get("thinking", "") + change["thinking"]
            case "signature_delta":
                result["signature"] = change["signature"]
            case "citations_delta":
                result["citations"] = [*(result.get("citations") or []), change["citation"]]
            case "input_json_delta":
                pieces += change["partial_json"]
            case "compaction_delta":
                result |= {name: change[name] for name in ("content", "encrypted_content") if name in change}
    return result | ({"input": json.loads(pieces)} if pieces else {})


class TestBlocks:
    @given(st.lists(filled_blocks(), max_size=3), st.sampled_from(LAYOUTS), st.lists(st.integers(0, 3000), max_size=9))
    def test_any_deltas_in_any_chunks(
        self, drawn: list[tuple[dict[str, Any], list[dict[str, Any]]]], layout: Layout, cuts: list[int]
    ) -> None:
        sent = [START]
        for index, (start, changes) in enumerate(drawn):
            sent += block(index, start, *(delta(index, **{**change, "kind": change["type"]}) for change in changes))
        body = serialize([*sent, *ending()], layout)
        places = [0, *sorted(min(cut, len(body)) for cut in cuts), len(body)]
        pieces = [body[start:end] for start, end in pairwise(places) if end > start]
        with client(pieces) as found, found.messages.stream(**QUESTION) as events:
            received = [event.to_dict() for event in events if event.type == "content_block_delta"]
            content = events.get_final_message().to_dict()["content"]
        assert content == [filled(start, changes) for start, changes in drawn]
        assert received == [event for event in sent if event["type"] == "content_block_delta"]

    def test_the_events_of_runs_equal_decoded_events(self) -> None:
        kinds = [kind for kind, rules in DELTAS.items() if [rule[1] for rule in rules] in (["append"], ["append_json"])]
        assert list(TEXT_DELTA_EVENTS) == kinds
        for kind, create in TEXT_DELTA_EVENTS.items():
            ((source, *_),) = DELTAS[kind]
            event = create(3, "Hi")
            decoded = RawContentBlockDeltaEvent.from_dict(delta(3, kind, **{source: "Hi"}))
            assert type(event.delta) is type(decoded.delta)
            assert (event, dict(event), dict(event.delta)) == (decoded, dict(decoded), dict(decoded.delta))
            assert event.to_dict() == decoded.to_dict()

    def test_the_fast_functions_carry_out_the_rules_of_the_spec(self) -> None:
        rules = {(kind, *rule[:3]) for kind, found in DELTAS.items() for rule in found}
        assert set(_EXTENDING) <= rules


class TestCompaction:
    def test_events(self, world: World, wire: Wire) -> None:
        sent = block(
            0,
            COMPACTION,
            delta(0, "compaction_delta", content="So far.", encrypted_content=None),
            delta(0, "compaction_delta", encrypted_content="abc"),
        )
        text = block(1, {"type": "text", "text": ""}, delta(1, "text_delta", text="Paris."))
        wire.script = [stream(START, *sent, *text, *ending("compaction"))]
        seen = world.follow()
        first, second = (event for event in seen.events if event.type == "compaction")
        assert isinstance(first, CompactionEvent)
        assert first.to_dict() == {"type": "compaction", "content": "So far.", "encrypted_content": None}
        assert (second.content, second.encrypted_content) == ("So far.", "abc")
        assert seen.types.index("compaction") == seen.types.index("content_block_delta") + 1
        compacted = {"type": "compaction", "content": "So far.", "encrypted_content": "abc"}
        assert seen.message.content[0].to_dict() == compacted
        assert (seen.message.text, seen.message.stop_reason) == ("Paris.", "compaction")
        stop = next(event for event in seen.events if event.type == "content_block_stop")
        assert stop.content_block.to_dict() == compacted
        for event in (first, second):
            assert pickle.loads(pickle.dumps(event)) == copy.deepcopy(event) == event
            assert CompactionEvent.from_dict(event.to_dict()) == event

    def test_a_failed_compaction(self, world: World, wire: Wire) -> None:
        sent = block(0, {"type": "compaction"}, delta(0, "compaction_delta", content=None))
        wire.script = [stream(START, *sent, *ending())]
        seen = world.follow()
        assert seen.message.content[0].to_dict() == COMPACTION
        (event,) = (event for event in seen.events if event.type == "compaction")
        assert (event.content, event.encrypted_content) == (None, None)

    @pytest.mark.parametrize("content", ["So far.", None])
    def test_the_official_client_accumulates_the_same(self, content: str | None, wire: Wire, world: World) -> None:
        sent = block(0, COMPACTION, delta(0, "compaction_delta", content=content, encrypted_content="abc"))
        events = [START, *sent, *ending()]
        official: Any = None
        for event in events:
            value: Any = event
            official = accumulate_event(event=value, current_snapshot=official, json_bufs={}, request_headers={})  # type: ignore[arg-type]  # pyright: ignore
        wire.script = [stream(*events)]
        ours = world.follow().message
        assert ours.content[0].to_dict() == official.content[0].to_dict()
        assert ours.usage.output_tokens == official.usage.output_tokens


class TestFallback:
    def test_the_message_names_the_last_model(self, world: World, wire: Wire) -> None:
        fallback = {"type": "fallback", "to": {"model": "claude-opus-5"}, "trigger": {"type": "refusal"}}
        wire.script = [stream(START, *block(0, fallback), *ending())]
        message = world.follow().message
        assert message.model == "claude-opus-5"
        assert message.content[0].to_dict() == fallback


class TestMessageDelta:
    def test_iterations_are_kept(self, world: World, wire: Wire) -> None:
        def iterations(*kinds: str) -> list[dict[str, Any]]:
            counts = {"input_tokens": 1, "output_tokens": 2, "cache_creation_input_tokens": 0}
            return [{"type": kind, "cache_read_input_tokens": 0, **counts} for kind in kinds]

        credit = {"status": {"type": "redeemed"}}
        usage = {"input_tokens": 14, "output_tokens": 1, "iterations": iterations("message"), "fallback_credit": credit}
        started = {**START, "message": {**START["message"], "usage": usage}}  # type: ignore[dict-item]
        more = iterations("compaction", "message")
        wire.script = [
            stream(started, *ending(iterations=None, fallback_credit=None)),
            stream(started, *ending(iterations=more)),
        ]
        assert world.follow().message.usage.to_dict() == {**usage, "output_tokens": 9}
        assert world.follow().message.usage.to_dict() == {**usage, "output_tokens": 9, "iterations": more}

    def test_fields_of_the_event_itself(self, world: World, wire: Wire) -> None:
        edits = [{"type": "clear_tool_uses_20250919", "cleared_input_tokens": 9, "cleared_tool_uses": 2}]
        dropped = [{"type": "thinking_dropped", "reason": "new", "message_index": 0, "block_index": 1}]
        started = {**START, "message": {**START["message"], "context_management": None, "input_transformations": []}}  # type: ignore[dict-item]
        change, *end = ending()
        news = {"context_management": {"applied_edits": edits}, "input_transformations": dropped}
        no_news = {**change, "context_management": None, "input_transformations": None}
        wire.script = [stream(started, {**change, **news}, no_news, *end)]
        message = world.follow().message.to_dict()
        assert {name: message[name] for name in news} == news

    def test_a_null_changes_nothing(self, world: World, wire: Wire) -> None:
        change = {"stop_reason": None, "container": {"id": "c", "expires_at": "2026-11-28T00:00:00Z"}}
        first = {"type": "message_delta", "delta": change, "usage": {"output_tokens": 3, "input_tokens": 20}}
        wire.script = [stream(START, first, *ending(input_tokens=None))]
        message = world.follow().message
        assert (message.container.id, message.stop_reason) == ("c", "end_turn")
        assert message.usage.to_dict() == {"input_tokens": 20, "output_tokens": 9}


class TestMalformedDeltas:
    @pytest.mark.parametrize(
        ("start", "change"),
        [
            ({"type": "text", "text": ""}, {"kind": "text_delta", "text": None}),
            ({"type": "text", "text": ""}, {"kind": "text_delta"}),
            ({"type": "text", "text": ""}, {"kind": "citations_delta", "citation": None}),
            ({"type": "text", "text": ""}, {"kind": "input_json_delta", "partial_json": "{}"}),
        ],
    )
    def test_the_stream_fails(self, start: dict[str, Any], change: dict[str, Any], world: World, wire: Wire) -> None:
        wire.script = [stream(START, *block(0, start, delta(0, **change)), STOP)]
        assert isinstance(world.follow().error, APIResponseValidationError)
