"""Our types as fields of pydantic models: validation, serialization and JSON schemas."""

from __future__ import annotations

import io
import json
import pickle
import subprocess
import sys
from collections import UserDict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any, ClassVar, Generic, Literal, Optional, TypeVar, get_type_hints

import pytest
from anthropic_messages_client.errors import CODE_CLASSES
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from anthropic_messages import Anthropic, AnthropicError, streaming, types
from anthropic_messages.pagination import AsyncPage, SyncPage
from anthropic_messages.types import (
    ContentBlock,
    Message,
    MessageParam,
    ModelInfo,
    ParsedMessage,
    TextBlock,
    ToolUseBlock,
    messages,
)
from anthropic_messages.types.message_create_params import MessageCreateParams
from tests.facade.conftest import QUESTION
from tests.facade.streaming.test_streams import START, TEXT, ending
from tests.support.spec_values import values_of, with_junk
from tests.support.wire import Wire, reply, stream

MODEL = {
    "id": "m",
    "type": "model",
    "display_name": "M",
    "created_at": "2026-11-25T03:04:05.50+01:00",
    "lifecycle": "active",
}
CITATION = {"type": "char_location", "cited_text": "x", "document_index": 0, "start_char_index": 0, "end_char_index": 1}
USAGE = {"input_tokens": 1, "output_tokens": 2**70}
TOOL_USE = {"type": "tool_use", "id": "t", "name": "n", "input": {"a": 10**30, "nothing": None}}
BLOCKS = [{"type": "text", "text": "Hi.", "citations": None}, TOOL_USE, {"type": "from_the_future", "x": [1]}]
MESSAGE = {
    "id": "msg_1",
    "type": "message",
    "role": "assistant",
    "model": "m",
    "content": BLOCKS,
    "stop_reason": "a_new_reason",
    "stop_sequence": None,
    "usage": USAGE,
    "a_new_field": {"b": 1},
}
ROOTS = [
    "Message",
    "RawMessageStreamEvent",
    "MessageBatch",
    "MessageBatchIndividualResponse",
    "ModelInfo",
    "ErrorResponse",
]
"""Schemas that lead to every other schema of responses."""

STREAMS = {"AsyncMessageStream", "AsyncMessageStreamManager", "AsyncStream", "MessageStream", "MessageStreamManager"}
DATA = {
    **{name: getattr(types, name) for name in types.__all__ if name not in CODE_CLASSES},  # Exceptions are no data.
    **{f"messages.{name}": getattr(messages, name) for name in messages.__all__},
    **{
        f"streaming.{name}": getattr(streaming, name)
        for name in streaming.__all__
        if name not in STREAMS | {"Stream"}  # These read a connection, so they are no data.
    },
}
T = TypeVar("T")


class Failure(BaseModel):
    error: str


class Problem(BaseModel):
    type: Literal["problem"]
    why: str


class City(BaseModel):
    name: str


class Turn(BaseModel):
    message: Message
    blocks: list[ContentBlock]
    either: Message | Failure
    known: TextBlock | ToolUseBlock
    tagged: TextBlock | ToolUseBlock = Field(discriminator="type")
    maybe: Optional[ContentBlock] = None  # noqa: UP045 - as users write it


class Box(BaseModel, Generic[T]):
    value: T


TURN = {"message": MESSAGE, "blocks": BLOCKS, "either": MESSAGE, "known": TOOL_USE, "tagged": TOOL_USE}


def places(error: ValidationError) -> set[tuple[Any, ...]]:
    return {fault["loc"] for fault in error.errors()}


def is_json(value: Any) -> bool:
    """Return True if a value has no lone surrogates and no invalid date-times, which pydantic rejects."""
    text = json.dumps(value, ensure_ascii=False)
    return '"soon"' not in text and not any("\ud800" <= character <= "\udfff" for character in text)


@cache
def adapter_of(name: str) -> TypeAdapter[Any]:
    return TypeAdapter(getattr(types, name))


@cache
def schema_of(name: str) -> Draft202012Validator:
    return Draft202012Validator(adapter_of(name).json_schema())


class TestModels:
    def test_fields_are_decoded_by_tag(self) -> None:
        turn = Turn.model_validate(TURN)
        assert [type(block).__name__ for block in turn.blocks] == ["TextBlock", "ToolUseBlock", "UnknownContentBlock"]
        assert type(turn.known) is type(turn.tagged) is ToolUseBlock
        assert turn.message == turn.either == Message.from_dict(MESSAGE)
        assert turn.maybe is None
        assert Turn.model_validate({**TURN, "either": {"error": "x"}}).either == Failure(error="x")

    def test_a_round_trip_loses_nothing(self) -> None:
        turn = Turn.model_validate(TURN)
        text = turn.model_dump_json()
        assert json.loads(text) == {**TURN, "maybe": None}
        assert Turn.model_validate_json(text) == turn
        dumped = turn.model_dump()
        assert dumped["message"] == turn.message.to_dict() == MESSAGE
        assert Turn.model_validate(dumped) == turn

    def test_instances_stay_the_same_objects(self) -> None:
        message = Message.from_dict(MESSAGE)
        parsed: ParsedMessage[Any] = ParsedMessage.from_dict(MESSAGE)
        assert TypeAdapter(Message).validate_python(message) is message
        assert TypeAdapter(Message).validate_python(parsed) is parsed
        assert TypeAdapter(list[ContentBlock]).validate_python(message.content)[2] is message.content[2]
        mixed = TypeAdapter(Message).validate_python({**MESSAGE, "content": message.content})
        assert mixed == message
        with pytest.raises(ValidationError, match="instance of ToolUseBlock"):
            TypeAdapter(ToolUseBlock).validate_python(message.content[0])

    def test_any_mapping_is_read(self) -> None:
        assert TypeAdapter(Message).validate_python(UserDict(MESSAGE)).to_dict() == MESSAGE
        inner = {**MESSAGE, "usage": UserDict(USAGE), "content": [UserDict(TOOL_USE)]}
        assert TypeAdapter(Message).validate_python(inner).to_dict() == {**MESSAGE, "content": [TOOL_USE]}

    @pytest.mark.parametrize(
        ("data", "expected"),
        [
            ({"id": 3}, {("id",), *((name,) for name in ("type", "role", "model", "content", "usage"))}),
            ({**MESSAGE, "role": "user"}, {("role",)}),
            ({**MESSAGE, "content": [{"type": "text"}]}, {("content", 0, "text", "text")}),
            ({**MESSAGE, "content": [{"text": "x"}]}, {("content", 0)}),
            ({**MESSAGE, "usage": {**USAGE, "output_tokens": "many"}}, {("usage", "output_tokens")}),
            ({**MESSAGE, "usage": None}, {("usage",)}),
            (5, {()}),
        ],
    )
    def test_errors_name_the_path(self, data: Any, expected: set[tuple[Any, ...]]) -> None:
        for validate in (
            TypeAdapter(Message).validate_python,
            lambda x: TypeAdapter(Message).validate_json(json.dumps(x)),
        ):
            with pytest.raises(ValidationError) as caught:
                validate(data)
            assert places(caught.value) == expected

    def test_times_keep_their_text(self) -> None:
        model = TypeAdapter(ModelInfo).validate_python(MODEL)
        assert model.to_dict() == MODEL
        assert model.created_at.utcoffset() is not None
        with pytest.raises(ValidationError, match="created_at"):
            TypeAdapter(ModelInfo).validate_python({**MODEL, "created_at": "soon"})

    def test_options_of_dumps(self) -> None:
        turn = Turn.model_validate(TURN)
        assert "stop_sequence" not in turn.model_dump(exclude_none=True)["message"]
        assert "citations" not in turn.model_dump(exclude_none=True)["blocks"][0]
        assert turn.model_dump(include={"blocks": {1}}) == {"blocks": [TOOL_USE]}
        assert turn.model_dump(exclude={"message": {"usage": {"input_tokens"}}})["message"]["usage"] == {
            "output_tokens": 2**70
        }

    def test_in_generic_models_and_annotations(self) -> None:
        assert Box[ContentBlock].model_validate({"value": TOOL_USE}).value == ToolUseBlock.from_dict(TOOL_USE)
        union = TypeAdapter(Annotated[TextBlock | ToolUseBlock, Field(discriminator="type")])
        assert type(union.validate_python(TOOL_USE)) is ToolUseBlock
        with pytest.raises(ValidationError, match="union_tag_invalid"):
            union.validate_python({"type": "thinking"})

    @pytest.mark.parametrize("name", ROOTS)
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(data=st.data())
    def test_every_valid_object_survives(self, name: str, data: Any) -> None:
        value = data.draw(values_of(name))
        assume(is_json(value))
        adapter = adapter_of(name)
        model = adapter.validate_python(value)
        assert model.to_dict() == value
        text = adapter.dump_json(model)
        assert json.loads(text) == value
        assert adapter.validate_json(text) == model
        assert schema_of(name).is_valid(value)

    @pytest.mark.parametrize("name", ROOTS)
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(data=st.data())
    def test_what_is_accepted_survives(self, name: str, data: Any) -> None:
        value = data.draw(with_junk(values_of(name)))
        assume(is_json(value))
        adapter = adapter_of(name)
        try:
            model = adapter.validate_python(value)
        except ValidationError:
            return
        assert adapter.validate_python(model.to_dict()) == model
        assert adapter.validate_json(adapter.dump_json(model)) == model


class TestTypes:
    @pytest.mark.parametrize("name", DATA)
    def test_pydantic_knows_every_type(self, name: str) -> None:
        adapter = TypeAdapter(DATA[name])
        for mode in ("validation", "serialization"):
            Draft202012Validator.check_schema(adapter.json_schema(mode=mode))

    @pytest.mark.parametrize("name", [name for name in types.__all__ if isinstance(DATA.get(name), type)])
    def test_annotations_can_be_resolved(self, name: str) -> None:
        assert get_type_hints(DATA[name], include_extras=True)

    def test_json_schemas_come_from_the_specification(self) -> None:
        schema = Turn.model_json_schema()
        message = schema["$defs"]["Message"]
        assert "Look at `stop_reason` before you use the `content`" in message["description"]
        assert message["required"] == ["id", "type", "role", "model", "content", "usage"]
        assert message["properties"]["content"]["items"] == {"$ref": "#/$defs/ContentBlock"}
        assert message["properties"]["stop_sequence"]["anyOf"] == [{"type": "string"}, {"type": "null"}]
        assert all("description" in field for field in message["properties"].values())
        union = schema["$defs"]["ContentBlock"]
        assert union["discriminator"]["mapping"]["tool_use"] == "#/$defs/ToolUseBlock"
        assert "of the kind that `type` names" in union["description"]
        assert schema == Turn.model_json_schema(mode="serialization")
        assert not [name for name in schema["$defs"] if "__" in name or "Unknown" in name]
        params = TypeAdapter(MessageCreateParams).json_schema()["$defs"]["MessageCreateParamsNonStreaming"]
        assert all("description" in field for field in params["properties"].values())
        assert params["properties"]["max_tokens"]["type"] == "integer"

    def test_a_small_program_loads_no_pydantic(self, wire: Wire, tmp_path: Path) -> None:
        wire.script = [reply()]
        program = f"""
import sys, anthropic_messages
client = anthropic_messages.Anthropic(api_key="k", base_url={wire.url!r})
message = client.messages.create(model="m", max_tokens=5, messages=[{{"role": "user", "content": "Hi"}}])
assert message.to_dict()["content"] and message == anthropic_messages.types.Message.from_dict(message.to_dict())
anthropic_messages.types.MessageParam, anthropic_messages.types.UserMessageParam, anthropic_messages.types.ContentBlock
print(*[name for name in sys.modules if "pydantic" in name])
"""
        done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
        assert done.stdout.split() == []


class TestDiscriminators:
    """`Field(discriminator=...)` on a union of ours, alone and together with models of the program."""

    @pytest.mark.parametrize("name", ["ContentBlock", "ContentBlockParam", "TextCitation", "RawMessageStreamEvent"])
    def test_a_union_with_own_models_is_decoded_by_tag(self, name: str) -> None:
        union = getattr(types, name)
        adapter = TypeAdapter[Any](Annotated[union | Problem, Field(discriminator="type")])
        assert adapter.validate_python({"type": "problem", "why": "x"}) == Problem(type="problem", why="x")
        with pytest.raises(ValidationError, match="'from_the_future'"):
            adapter.validate_python({"type": "from_the_future"})

    def test_known_blocks_keep_their_classes(self) -> None:
        adapter = TypeAdapter[Any](list[Annotated[ContentBlock | Problem, Field(discriminator="type")]])
        data = [*BLOCKS[:2], {"type": "problem", "why": "x"}]
        blocks = adapter.validate_python(data)
        assert list(map(type, blocks)) == [TextBlock, ToolUseBlock, Problem]
        assert adapter.validate_json(adapter.dump_json(blocks)) == blocks
        assert list(map(type, adapter.validate_python(blocks))) == [TextBlock, ToolUseBlock, Problem]

    def test_the_schema_has_all_variants(self) -> None:
        alone = TypeAdapter[Any](Annotated[ContentBlock, Field(discriminator="type")]).json_schema()
        assert alone["$defs"].keys() >= {"TextBlock", "ToolUseBlock"}
        joined = TypeAdapter[Any](Annotated[ContentBlock | Problem, Field(discriminator="type")]).json_schema()
        mapping = joined["discriminator"]["mapping"]
        assert (mapping["text"], mapping["problem"]) == ("#/$defs/ContentBlock", "#/$defs/Problem")
        assert joined["$defs"]["ContentBlock"]["discriminator"]["mapping"]["text"] == "#/$defs/TextBlock"

    def test_an_unknown_block_is_no_model_of_the_program(self) -> None:
        adapter = TypeAdapter[Any](list[ContentBlock | None])
        (block,) = adapter.validate_python([BLOCKS[2]])
        assert type(block) is types.UnknownContentBlock
        assert block.to_dict() == BLOCKS[2]
        with pytest.raises(ValidationError, match="valid string"):
            adapter.validate_python([{"type": "from_the_future", 3: 4}])


class TestStrictMode:
    def test_json_with_date_times(self) -> None:
        class Stored(BaseModel):
            model_config = ConfigDict(strict=True)
            model: ModelInfo

        stored = Stored.model_validate_json(json.dumps({"model": MODEL}))
        assert stored.model.to_dict() == MODEL
        assert TypeAdapter(ModelInfo).validate_json(json.dumps(MODEL), strict=True) == stored.model
        with pytest.raises(ValidationError) as caught:
            Stored.model_validate_json(json.dumps({"model": {**MODEL, "created_at": "yesterday"}}))
        assert places(caught.value) == {("model", "created_at")}


class TestParsedOutput:
    MESSAGE: ClassVar = {**MESSAGE, "content": [{"type": "text", "text": '{"name":"Oslo"}'}]}

    def test_the_text_is_parsed(self) -> None:
        adapter = TypeAdapter(ParsedMessage[City])
        message = adapter.validate_python(self.MESSAGE)
        assert message.parsed_output == City(name="Oslo")
        assert json.loads(adapter.dump_json(message)) == self.MESSAGE
        assert adapter.validate_json(adapter.dump_json(message)).parsed_output == City(name="Oslo")

    def test_a_given_output_is_validated(self) -> None:
        block = {"type": "text", "text": "Rome", "parsed_output": {"name": "Rome"}}
        message = TypeAdapter(ParsedMessage[City]).validate_python({**self.MESSAGE, "content": [block]})
        assert message.parsed_output == City(name="Rome")
        block["parsed_output"] = {"name": 5}  # type: ignore[assignment]
        with pytest.raises(ValidationError) as caught:
            TypeAdapter(ParsedMessage[City]).validate_python({**self.MESSAGE, "content": [block]})
        assert places(caught.value) == {("content", 0, "text", "parsed_output", "name")}

    def test_without_a_type(self) -> None:
        assert TypeAdapter(ParsedMessage).validate_python(self.MESSAGE).parsed_output is None
        other = {**self.MESSAGE, "content": [{"type": "text", "text": "no JSON"}]}
        assert TypeAdapter(ParsedMessage[City]).validate_python(other).parsed_output is None


class TestEvents:
    def test_attributes_that_a_program_sets_are_kept(self) -> None:
        """In copies, pickles and dicts, as for the objects of responses."""
        data: list[dict[str, Any]] = [
            {"type": "text", "text": "a", "snapshot": "ba"},
            {"type": "input_json", "partial_json": "1}", "snapshot": {"a": 1}},
            {"type": "content_block_stop", "index": 0, "content_block": BLOCKS[1]},
            {"type": "message_stop", "message": MESSAGE},
        ]
        for event in TypeAdapter[Any](list[streaming.MessageStreamEvent]).validate_python(data):
            before = event.to_dict()
            event.note = {"by": "me"}
            copies = [event, event.model_copy(), event.model_copy(deep=True), pickle.loads(pickle.dumps(event))]
            assert [copied.note for copied in copies] == [{"by": "me"}] * 4
            assert [copied.to_dict() for copied in copies] == [{**before, "note": {"by": "me"}}] * 4

    @pytest.fixture
    def events(self, wire: Wire) -> list[Any]:
        wire.script = [stream(START, *TEXT, *ending())]
        with Anthropic(base_url=wire.url, api_key="k") as client, client.messages.stream(**QUESTION) as events:
            return list(events)

    def test_events_of_a_stream_survive(self, events: list[Any]) -> None:
        adapter: TypeAdapter[Any] = TypeAdapter(list[streaming.MessageStreamEvent])
        assert adapter.validate_python(events) == events
        again = adapter.validate_json(adapter.dump_json(events))
        assert again == events
        assert [type(event) for event in again] == [type(event) for event in events]
        assert pickle.loads(pickle.dumps(again)) == events
        (text, *_) = (event for event in again if event.type == "text")
        assert text.snapshot == text.text

    @pytest.mark.parametrize(
        "event",
        [
            {
                "type": "citation",
                "citation": (cited := {"type": "char_location", "cited_text": "x"}),
                "snapshot": [cited],
            },
            {"type": "input_json", "partial_json": '{"a', "snapshot": {"a": 1}},
            {"type": "thinking", "thinking": "b", "snapshot": "ab"},
            {"type": "signature", "signature": "s"},
            {"type": "content_block_stop", "index": 0, "content_block": TOOL_USE},
            {"type": "message_stop", "message": MESSAGE},
        ],
        ids=lambda event: event["type"],
    )
    def test_derived_events_are_read_from_dicts(self, event: dict[str, Any]) -> None:
        (cls,) = (cls for cls in DERIVED if get_type_hints(cls)["type"].__args__ == (event["type"],))
        assert cls.from_dict(event).to_dict() == event

    def test_unknown_events_are_kept(self) -> None:
        event = TypeAdapter(streaming.MessageStreamEvent).validate_python({"type": "new", "x": 1})
        assert isinstance(event, types.UnknownRawMessageStreamEvent)


DERIVED = [
    streaming.CitationEvent,
    streaming.CompactionEvent,
    streaming.InputJsonEvent,
    streaming.ThinkingEvent,
    streaming.SignatureEvent,
    streaming.ContentBlockStopEvent,
    streaming.MessageStopEvent,
]


class TestPages:
    PAGE: ClassVar = {
        "data": [MODEL],
        "has_more": True,
        "first_id": "m",
        "last_id": "m",
    }

    @pytest.mark.parametrize("cls", [SyncPage, AsyncPage])
    def test_a_page_survives(self, cls: Any) -> None:
        adapter = TypeAdapter(cls[ModelInfo])
        page = adapter.validate_python(self.PAGE)
        assert isinstance(page.data[0], ModelInfo)
        assert page.to_dict() == self.PAGE
        assert json.loads(adapter.dump_json(page)) == self.PAGE
        assert adapter.validate_python(page) is page
        with pytest.raises(ValidationError, match=r"data\.0\.id"):
            adapter.validate_python({**self.PAGE, "data": [{}]})

    def test_the_next_page_needs_a_client(self) -> None:
        page = TypeAdapter(SyncPage[ModelInfo]).validate_python(self.PAGE)
        with pytest.raises(AnthropicError, match=r"has no client\. Call .* with after_id='m'"):
            page.get_next_page()


def sent(wire: Wire, params: Any) -> Any:
    """Return the body that `create()` sends for these parameters."""
    wire.script = [reply()]
    with Anthropic(base_url=wire.url, api_key="k") as client:
        client.messages.create(**params)
    return wire.received[-1].body


class TestParams:
    adapter: TypeAdapter[Any] = TypeAdapter(MessageCreateParams)

    def test_what_is_validated_is_sent_unchanged(self, wire: Wire) -> None:
        params = {
            "model": "m",
            "max_tokens": 5,
            "temperature": 1,
            "messages": [{"role": "user", "content": [{"type": "text", "text": "Hi", "a_new_field": [1]}]}],
            "tools": [{"name": "n", "input_schema": {"type": "object", "properties": {"a": {"type": "null"}}}}],
        }
        for validated in (self.adapter.validate_python(params), self.adapter.validate_json(json.dumps(params))):
            assert sent(wire, validated) == params
            assert b'"temperature":1}' in wire.received[-1].content
            assert json.loads(self.adapter.dump_json(validated)) == params

    def test_iterables_can_be_read_again(self, wire: Wire) -> None:
        def turns() -> Iterator[Any]:
            yield {"role": "user", "content": (block for block in [{"type": "text", "text": "Hi"}])}

        validated = self.adapter.validate_python({**QUESTION, "messages": turns()})
        expected = [{"role": "user", "content": [{"type": "text", "text": "Hi"}]}]
        assert validated["messages"] == expected
        assert sent(wire, validated)["messages"] == sent(wire, validated)["messages"] == expected
        assert json.loads(self.adapter.dump_json(validated))["messages"] == expected

    @pytest.mark.parametrize("kind", ["bytes", "path", "file", "text"])
    def test_base64_fields_accept_files(self, wire: Wire, kind: str, tmp_path: Path) -> None:
        path = tmp_path / "picture.png"
        path.write_bytes(b"hello")
        data = {"bytes": b"hello", "path": path, "file": io.BytesIO(b"hello"), "text": "aGVsbG8="}[kind]
        source = {"type": "base64", "media_type": "image/png", "data": data}
        asked = {**QUESTION, "messages": [{"role": "user", "content": [{"type": "image", "source": source}]}]}
        validated = self.adapter.validate_python(asked)
        assert validated["messages"][0]["content"][0]["source"]["data"] is data
        encoded = {"type": "image", "source": {**source, "data": "aGVsbG8="}}
        assert sent(wire, validated)["messages"][0]["content"] == [encoded]
        if kind != "file":  # The request has read it.
            assert json.loads(self.adapter.dump_json(validated))["messages"][0]["content"] == [encoded]

    def test_objects_of_responses_are_accepted(self, wire: Wire) -> None:
        message = Message.from_dict(MESSAGE)

        class State(BaseModel):
            messages: list[MessageParam | Message]

        turns = [message, {"role": "assistant", "content": message.content}]
        state = State(messages=turns)
        again = State.model_validate_json(state.model_dump_json())
        for current in (state, again):
            body = sent(wire, {**QUESTION, "messages": current.messages})
            assert [block["type"] for block in body["messages"][1]["content"]] == [
                "text",
                "tool_use",
                "from_the_future",
            ]
        validated = self.adapter.validate_python({**QUESTION, "messages": turns})
        assert validated["messages"][0] is message
        dumped = json.loads(self.adapter.dump_json(validated))["messages"]
        assert dumped == sent(wire, validated)["messages"]
        assert sorted(dumped[0]) == ["content", "role"]

    @pytest.mark.parametrize(
        ("change", "expected"),
        [
            ({"max_tokens": "many"}, ("max_tokens",)),
            ({"messages": [{"role": "nobody", "content": "x"}]}, ("messages", 0)),
            ({"messages": [{"role": "user"}]}, ("messages", 0, "user", "content")),
            (
                {"messages": [{"role": "user", "content": [{"type": "image", "source": {"type": "url"}}]}]},
                ("messages", 0, "user", "content", "list", 0, "image", "source", "url", "url"),
            ),
        ],
    )
    def test_errors_name_the_path(self, change: Any, expected: tuple[Any, ...]) -> None:
        with pytest.raises(ValidationError) as caught:
            TypeAdapter(types.MessageCreateParamsNonStreaming).validate_python({**QUESTION, **change})
        assert expected in places(caught.value)
