"""Structured outputs with `output_format`: the schema in the request and the parsed text of the response."""

from __future__ import annotations

import copy
import json
import pickle
import sys
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Annotated, Any, Literal, Optional

import pydantic
import pytest
from typing_extensions import TypedDict

from anthropic_messages import (
    Anthropic,
    BaseModel,
    CallHook,
    IncompleteStreamError,
    OutputValidationError,
    transform_schema,
)
from anthropic_messages.types import Message, ParsedMessage, ParsedTextBlock, TextBlock
from tests.facade.conftest import QUESTION, World
from tests.facade.streaming.test_streams import START, delta, ending
from tests.support.wire import MESSAGE, Answer, Wire, failure, reply, reset, stream


class City(pydantic.BaseModel):
    name: str
    people: int = pydantic.Field(gt=0)


@dataclass
class Point:
    x: float
    y: float


@dataclass
class Other:
    x: float
    y: float


class Movie(TypedDict):
    title: str
    year: int | None


class Odd(TypedDict):
    a: list[dict[str, int]]


PARIS = City(name="Paris", people=2_100_000)
TEXT = '{"name": "Paris", "people": 2100000}'
SCHEMA = {
    "type": "object",
    "title": "City",
    "properties": {
        "name": {"type": "string", "title": "Name"},
        "people": {"type": "integer", "title": "People", "description": "{exclusiveMinimum: 0}"},
    },
    "required": ["name", "people"],
    "additionalProperties": False,
}
USE = {"type": "tool_use", "id": "t", "name": "look", "input": {}}


def text(content: str) -> dict[str, Any]:
    return {"type": "text", "text": content, "citations": None}


def response_of(*content: dict[str, Any] | str, stop_reason: str = "end_turn") -> Answer:
    blocks = [text(block) if isinstance(block, str) else block for block in content]
    return reply(body={**MESSAGE, "content": blocks, "stop_reason": stop_reason})


def stream_of(content: str, stop_reason: str = "end_turn") -> Answer:
    events: list[Any] = [
        START,
        {"type": "content_block_start", "index": 0, "content_block": text("")},
        *(delta(0, "text_delta", text=content[i : i + 7]) for i in range(0, len(content), 7)),
        {"type": "content_block_stop", "index": 0},
        *ending(),
    ]
    events[-2]["delta"]["stop_reason"] = stop_reason
    return stream(*events)


def parse(client: Any, **params: Any) -> Any:
    return client.messages.parse(**QUESTION | params)


def parse_long(client: Any, **params: Any) -> Any:
    """Parse a response that may take so long that it is streamed internally."""
    return client.messages.parse(**QUESTION | params | {"max_tokens": 100_000})


def follow(client: Any, **params: Any) -> Any:
    def blocking() -> Any:
        with client.messages.stream(**QUESTION | params) as events:
            return events.get_final_message()

    async def awaited() -> Any:
        async with client.messages.stream(**QUESTION | params) as events:
            return await events.get_final_message()

    return blocking() if isinstance(client, Anthropic) else awaited()


def raw(client: Any, **params: Any) -> Any:
    async def awaited() -> Any:
        response = await client.messages.with_raw_response.parse(**QUESTION | params)
        return await response.parse()

    if isinstance(client, Anthropic):
        return client.messages.with_raw_response.parse(**QUESTION | params).parse()
    return awaited()


def unread(client: Any, **params: Any) -> Any:
    def blocking() -> Any:
        with client.messages.with_streaming_response.parse(**QUESTION | params) as response:
            return response.parse()

    async def awaited() -> Any:
        async with client.messages.with_streaming_response.parse(**QUESTION | params) as response:
            return await response.parse()

    return blocking() if isinstance(client, Anthropic) else awaited()


METHODS: dict[Callable[..., Any], Callable[..., Answer]] = {
    parse: response_of,
    parse_long: stream_of,
    follow: stream_of,
    raw: response_of,
    unread: response_of,
}
each_method = pytest.mark.parametrize("method", METHODS, ids=lambda method: method.__name__)


def call_method(world: World, method: Callable[..., Any], **params: Any) -> Any:
    return world.use(world.client(), lambda client: method(client, **params))


@pytest.fixture
def client(wire: Wire) -> Any:
    with Anthropic(api_key="offline", base_url=wire.url) as client:
        yield client


class TestAllMethods:
    @each_method
    def test_text_that_matches_the_type(self, world: World, wire: Wire, method: Callable[..., Any]) -> None:
        wire.script = [METHODS[method](TEXT)]
        message = call_method(world, method, output_format=City, output_config={"effort": "low"})
        assert message.parsed_output == PARIS
        assert isinstance(message, ParsedMessage)
        assert isinstance(message.content[0], ParsedTextBlock)
        assert message.content[0].parsed_output is message.parsed_output
        assert (message.content[0].text, message._request_id) == (TEXT, "req_1")
        body = wire.only.body
        assert body["output_config"] == {"effort": "low", "format": {"type": "json_schema", "schema": SCHEMA}}
        assert "output_format" not in body

    @each_method
    @pytest.mark.parametrize(
        ("content", "stop_reason", "pattern"),
        [
            ('{"name": "Paris", "people": "many"}', "end_turn", r"\(City\): people: Input should be a valid integer"),
            (
                '{"name": "Paris", "peo',
                "max_tokens",
                r"\(City\): Invalid JSON: EOF .* The message reached `max_t",
            ),
            (
                '{"name": "Pa',
                "model_context_window_exceeded",
                r"\(City\): .* reached the end of the model's context window",
            ),
            (
                '{"name"',
                "stop_sequence",
                r"\(City\): .* The message ended at one of the `stop_sequences`\. `error\.snapshot` has",
            ),
            ("I'd rather not.", "refusal", r"\(City\): Invalid JSON: .* The model refused to answer\."),
            ("{}", "end_turn", r"name: Field required; people: Field required\. `error\.snapshot` has"),
        ],
    )
    def test_text_that_does_not_match(
        self, world: World, wire: Wire, method: Callable[..., Any], content: str, stop_reason: str, pattern: str
    ) -> None:
        """The error has the message, and the request is not retried."""
        wire.script = [METHODS[method](content, stop_reason=stop_reason)]
        with pytest.raises(OutputValidationError, match=pattern) as caught:
            call_method(world, method, output_format=City)
        error = caught.value
        assert isinstance(error, ValueError)
        assert isinstance(error.__cause__, pydantic.ValidationError)
        assert error.snapshot is not None
        assert isinstance(error.snapshot.content[0], TextBlock)
        assert (error.snapshot.content[0].text, error.request_id, error.status_code) == (content, "req_1", 200)
        assert isinstance(error.response.text, str), "it can be read"
        assert "offline" not in str([*error.request.headers.values(), *error.response.request.headers.values()])
        assert str(pickle.loads(pickle.dumps(error))) == str(error)
        assert len(wire.received) == 1

    @each_method
    def test_output_format_none(self, world: World, wire: Wire, method: Callable[..., Any]) -> None:
        wire.script = [METHODS[method](TEXT)]
        message = call_method(world, method, output_format=None)
        assert message.parsed_output is None
        assert (message.content[0].parsed_output, message.content[0].text) == (None, TEXT)
        assert "output_config" not in wire.only.body

    def test_tokens_are_counted_with_the_schema(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body={"input_tokens": 7})]
        question = {name: QUESTION[name] for name in ("model", "messages")}
        count = world.use(world.client(), lambda it: it.messages.count_tokens(**question, output_format=City))
        assert count.input_tokens == 7
        assert wire.only.body["output_config"]["format"]["schema"] == SCHEMA


class TestStreams:
    def test_stop_events_have_the_parsed_output(self, wire: Wire, client: Anthropic) -> None:
        wire.script = [stream_of(TEXT)]
        with client.messages.stream(**QUESTION, output_format=City) as events:
            seen = {event.type: event for event in events if event.type != "text" or event.text == TEXT[7:14]}
            assert seen["text"].parsed_snapshot() == {"name": "Pari"}
            assert seen["content_block_stop"].content_block.parsed_output == PARIS
            assert seen["message_start"].message.content == []
            assert seen["message_stop"].message is events.current_message_snapshot is events.get_final_message()
            assert events.current_message_snapshot.parsed_output == PARIS
            assert events.get_final_text() == TEXT
        copied = pickle.loads(pickle.dumps(seen["message_stop"]))
        assert copied.message.parsed_output == PARIS

    def test_without_output_format(self, wire: Wire, client: Anthropic) -> None:
        wire.script = [stream_of(TEXT)]
        with client.messages.stream(**QUESTION) as events:
            message = events.get_final_message()
        assert message.parsed_output is None
        plain = Message.from_dict(message.to_dict())
        assert message == plain
        assert plain == message
        assert message != plain.model_copy(update={"id": "msg_2"})

    def test_text_that_does_not_match_is_reported_with_the_final_message(self, wire: Wire, client: Anthropic) -> None:
        wire.script = [stream_of("{}")]
        with client.messages.stream(**QUESTION, output_format=City) as events:
            assert [event.type for event in events][-1] == "message_stop"
            assert events.current_message_snapshot.parsed_output is None
            for _ in range(2):
                with pytest.raises(OutputValidationError, match="name: Field required"):
                    events.get_final_message()

    def test_an_exception_of_a_custom_validator(self, wire: Wire, client: Anthropic) -> None:
        """The exception is raised unchanged, but not while the stream is read."""

        class Odd(pydantic.BaseModel):
            @pydantic.model_validator(mode="before")
            @classmethod
            def fail(cls, value: Any) -> Any:
                raise LookupError("not here")

        wire.script = [stream_of(TEXT)]
        with client.messages.stream(**QUESTION, output_format=Odd) as events:
            events.until_done()
            with pytest.raises(LookupError, match="not here"):
                events.get_final_message()

    def test_a_message_start_without_content(self, wire: Wire, client: Anthropic) -> None:
        """The snapshot of the error can be read and pickled."""
        began = {"type": "message_start", "message": {"id": "msg_1", "type": "message"}}
        wire.script = [stream(began, then=reset)]
        with (
            pytest.raises(IncompleteStreamError) as caught,
            client.messages.stream(**QUESTION, output_format=City) as events,
        ):
            events.until_done()
        snapshot = pickle.loads(pickle.dumps(caught.value)).snapshot
        assert (snapshot.id, snapshot.parsed_output) == ("msg_1", None)

    def test_a_message_start_with_content(self, wire: Wire, client: Anthropic) -> None:
        began = {"type": "message_start", "message": {**MESSAGE, "content": [text(TEXT)]}}
        wire.script = [stream(began, *ending())]
        with client.messages.stream(**QUESTION, output_format=City) as events:
            assert events.get_final_message().parsed_output == PARIS


class TestParsedBlock:
    @pytest.mark.parametrize("stop_reason", ["tool_use", "pause_turn"])
    def test_an_unfinished_turn(self, wire: Wire, client: Anthropic, stop_reason: str) -> None:
        wire.script = [response_of("Let me look.", USE, stop_reason=stop_reason)]
        message = client.messages.parse(**QUESTION, output_format=City)
        assert message.parsed_output is None
        assert message.content[1].type == "tool_use"

    def test_no_text(self, wire: Wire, client: Anthropic) -> None:
        wire.script = [response_of(stop_reason="refusal")]
        assert client.messages.parse(**QUESTION, output_format=City).parsed_output is None

    def test_other_text_before_the_output(self, wire: Wire, client: Anthropic) -> None:
        wire.script = [response_of("Let me look.", {"type": "new", "x": 1}, TEXT)]
        message = client.messages.parse(**QUESTION, output_format=City)
        assert message.parsed_output == PARIS
        assert [getattr(block, "parsed_output", "none") for block in message.content] == [None, "none", PARIS]

    def test_text_after_the_output_that_is_cut_off(self, wire: Wire, client: Anthropic) -> None:
        wire.script = [response_of(TEXT, TEXT[:9], stop_reason="max_tokens")]
        with pytest.raises(OutputValidationError, match="The message reached `max_tokens`"):
            client.messages.parse(**QUESTION, output_format=City)

    @pytest.mark.parametrize(("output_type", "value"), [(int, 0), (list[int], []), (str, ""), (bool, False)])
    def test_falsy_values(self, wire: Wire, client: Anthropic, output_type: Any, value: Any) -> None:
        wire.script = [response_of(json.dumps(value))]
        assert client.messages.parse(**QUESTION, output_format=output_type).parsed_output == value


@pytest.mark.parametrize(("output_type", "kind"), [(Point | Other, Point), (Other | Point, Other)])
def test_unions_prefer_their_first_type(wire: Wire, client: Anthropic, output_type: Any, kind: type) -> None:
    wire.script = [response_of('{"x": 1, "y": 2}')]
    assert type(client.messages.parse(**QUESTION, output_format=output_type).parsed_output) is kind


class TestParsedMessage:
    @pytest.fixture
    def message(self, wire: Wire, client: Anthropic) -> Any:
        wire.script = [response_of(TEXT, {"type": "new", "x": 1})]
        return client.messages.parse(**QUESTION, output_format=City)

    @pytest.mark.parametrize(
        "copied", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it)), lambda it: it.model_copy()]
    )
    def test_copies_are_equal(self, message: Any, copied: Callable[[Any], Any]) -> None:
        other = copied(message)
        assert other == message
        assert (other.parsed_output, other._request_id) == (PARIS, "req_1")

    def test_serialization_has_only_api_fields(self, message: Any) -> None:
        assert message.to_dict()["content"] == [text(TEXT), {"type": "new", "x": 1}]
        assert "parsed_output" not in message.to_json() + message.model_dump_json()
        assert Message.from_dict(message.to_dict()).to_dict() == message.to_dict()
        assert ParsedMessage.from_dict(message.to_dict()).parsed_output is None

    def test_it_can_be_sent(self, message: Any, wire: Wire, client: Anthropic) -> None:
        wire.received.clear()
        client.messages.create(**QUESTION | {"messages": [*QUESTION["messages"], message, QUESTION["messages"][0]]})
        assert wire.only.body["messages"][1]["content"] == [{"type": "text", "text": TEXT}, {"type": "new", "x": 1}]

    def test_blocks_created_by_the_program(self) -> None:
        assert ParsedTextBlock(text="a").parsed_output is None
        block = ParsedTextBlock(text=TEXT, parsed_output=PARIS)
        assert (block.parsed_output, block.to_dict()) == (PARIS, {"type": "text", "text": TEXT})
        assert repr(block) == f"ParsedTextBlock(type='text', text={TEXT!r}, parsed_output={PARIS!r})"
        assert block == TextBlock(text=TEXT)
        assert block != TextBlock(text="a")
        assert ParsedTextBlock.model_construct(text="a", parsed_output=1).parsed_output == 1
        changed = block.model_copy(update={"parsed_output": 1, "text": "1"})
        assert (changed.parsed_output, changed.text, changed._unknown) == (1, "1", None)


def reject(x: int) -> int:
    raise ValueError(f"secret {x}")


class Cat(pydantic.BaseModel):
    kind: Literal["cat"]


class Dog(pydantic.BaseModel):
    kind: Literal["dog"]


class Strict(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="forbid")
    x: Annotated[int, pydantic.AfterValidator(reject)] = 0
    pet: Cat | Dog | None = pydantic.Field(None, discriminator="kind")


def test_error_texts_have_no_data_of_the_response(
    wire: Wire, client: Anthropic, caplog: pytest.LogCaptureFixture
) -> None:
    """Errors are logged, so they have no data of the response. The cause, which is pydantic's error, has it."""
    answer = {"x": 5, "pet": {"kind": "secret"}, "secret": 1, "a": 1}
    wire.script = [response_of(json.dumps(answer))]
    with pytest.raises(OutputValidationError) as caught:
        client.messages.parse(**QUESTION, output_format=Strict)
    assert "x: value_error; pet: union_tag_invalid; Extra inputs are not permitted; 1 more." in str(caught.value)
    assert "secret" not in str(caught.value) + caplog.text
    assert "secret" in str(caught.value.__cause__)
    assert "(Strict)" in caplog.text


def test_hooks_have_the_usage_of_a_response_that_does_not_match(wire: Wire) -> None:
    ended: list[Any] = []

    class Report(CallHook):
        def ended(self) -> None:
            ended.append((self.call.outcome, self.call.answer))

    wire.script = [
        failure(500, "api_error", retry_after_ms="1"),
        response_of("{}"),
        failure(529, "overloaded_error"),
        stream_of("{}"),
    ]
    with Anthropic(api_key="offline", base_url=wire.url, hooks=[Report]) as client:
        for method in (parse, parse_long):
            with pytest.raises(OutputValidationError) as caught:
                method(client, output_format=City)
            assert caught.value.attempts == 2
    assert [(outcome, answer.usage.output_tokens) for outcome, answer in ended] == [("failed", 5), ("failed", 9)]


@pytest.mark.parametrize(
    ("output_type", "value"),
    [
        (Point, Point(1.5, 2)),
        (Movie, Movie(title="Ran", year=1985)),
        (list[City], [PARIS]),
        (Literal["yes", "no"], "yes"),
        (Annotated[str, ["a list, which is no key"]], "a"),
        (pydantic.RootModel[list[Point]], pydantic.RootModel[list[Point]]([Point(0, 0)])),
        (City | None, None),
    ],
)
def test_supported_types(wire: Wire, client: Anthropic, output_type: Any, value: Any) -> None:
    wire.script = [response_of(pydantic.TypeAdapter(output_type).dump_json(value).decode())]
    assert client.messages.parse(**QUESTION, output_format=output_type).parsed_output == value
    assert wire.only.body["output_config"]["format"]["schema"] == transform_schema(output_type)


class TestRejectedArguments:
    @pytest.mark.parametrize(
        ("output_type", "pattern"),
        [
            ({"type": "object"}, r"must be a type. Pass a JSON schema as `output_config=\{'format': ...\}`"),
            ("City", "^`output_format` must be a type, not the string 'City'. Pass the class itself.$"),
            ("", "must be a type, not the string ''"),
            ("list[City", r"must be a type, not the string 'list\[City'"),
            (
                list["City"],
                r"^`output_format` .*'City'.* contains the name of a type as a string. Use the class itself",
            ),
            (Optional["City"], r"^`output_format` .*'City'.* contains the name of a type as a string"),
            (5, r"pydantic cannot generate a JSON schema for 5: .*[^\n]$"),
            (object, "^`output_format`: the schema allows any value, but the API requires a type"),
            (list, r"`output_format`: `\[\]` allows any value"),
            (
                dict[Annotated[str, pydantic.StringConstraints(pattern="^a")], int],
                "the schema allows fields of any name",
            ),
            (type("Mine", (BaseModel,), {"__annotations__": {"name": str}}), "the schema allows fields of any name"),
            (dict[str, int], "`output_format`: the schema allows fields of any name"),
            (Odd, r"`output_format`: `a\[\]` allows fields of any name"),
        ],
    )
    @pytest.mark.parametrize("call", [parse, follow])
    def test_unsupported_types(self, wire: Wire, client: Anthropic, output_type: Any, pattern: str, call: Any) -> None:
        with pytest.raises((TypeError, ValueError), match=pattern):
            call(client, output_format=output_type)
        assert wire.received == []

    def test_output_format_and_output_config(self, wire: Wire, client: Anthropic) -> None:
        form: Any = {"format": {"type": "json_schema", "schema": SCHEMA}}
        with pytest.raises(TypeError, match="but not both"):
            client.messages.parse(**QUESTION, output_format=City, output_config=form)
        assert wire.received == []

    @pytest.mark.parametrize("pydantic", [None, ModuleType("pydantic")])  # not installed, or too old
    def test_without_pydantic(
        self, wire: Wire, client: Anthropic, monkeypatch: pytest.MonkeyPatch, pydantic: ModuleType | None
    ) -> None:
        monkeypatch.setitem(sys.modules, "pydantic", pydantic)
        with pytest.raises(RuntimeError, match=r"pip install 'anthropic-messages\[pydantic\]'"):
            client.messages.parse(**QUESTION, output_format=type("Unseen", (), {}))
        assert wire.received == []

    def test_invalid_output_config(self, wire: Wire, client: Anthropic) -> None:
        with pytest.raises(TypeError, match="`output_config` must be a dict, not str"):
            client.messages.parse(**QUESTION, output_format=City, output_config="low")  # type: ignore[arg-type]
        wire.script = [response_of('"Paris"')]
        client.messages.parse(**QUESTION, output_format=str, output_config=None)  # type: ignore[arg-type]
        assert list(wire.only.body["output_config"]) == ["format"]

    def test_hooks_cannot_change_the_schema_of_later_calls(self, wire: Wire) -> None:
        class Spoil(CallHook):
            def __init__(self, call: Any) -> None:
                call.params["output_config"]["format"]["schema"].clear()

        wire.script = [response_of(TEXT)] * 2
        for hooks in ([Spoil], []):
            with Anthropic(api_key="offline", base_url=wire.url, hooks=hooks) as client:
                client.messages.parse(**QUESTION, output_format=City)
        assert wire.received[1].body["output_config"]["format"]["schema"] == SCHEMA

    def test_an_unexpected_argument(self, client: Anthropic) -> None:
        with pytest.raises(TypeError, match="unexpected keyword argument 'stream'"):
            client.messages.parse(**QUESTION, output_format=City, stream=True)  # type: ignore[call-arg]
