"""`output_format`: the answer's text is asked for as a type, and read as one."""

from __future__ import annotations

import copy
import json
import pickle
import sys
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Annotated, Any, Literal

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


def whole(*content: dict[str, Any] | str, stop_reason: str = "end_turn") -> Answer:
    blocks = [text(block) if isinstance(block, str) else block for block in content]
    return reply(body={**MESSAGE, "content": blocks, "stop_reason": stop_reason})


def streamed(content: str, stop_reason: str = "end_turn") -> Answer:
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
    """An answer that could take so long that it is streamed inside."""
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


WAYS: dict[Callable[..., Any], Callable[..., Answer]] = {
    parse: whole,
    parse_long: streamed,
    follow: streamed,
    raw: whole,
    unread: whole,
}
ways = pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)


def ask(world: World, way: Callable[..., Any], **params: Any) -> Any:
    return world.use(world.client(), lambda client: way(client, **params))


@pytest.fixture
def client(wire: Wire) -> Any:
    with Anthropic(api_key="offline", base_url=wire.url) as client:
        yield client


class TestEachWay:
    @ways
    def test_the_text_is_of_the_type(self, world: World, wire: Wire, way: Callable[..., Any]) -> None:
        wire.script = [WAYS[way](TEXT)]
        message = ask(world, way, output_format=City, output_config={"effort": "low"})
        assert message.parsed_output == PARIS
        assert isinstance(message, ParsedMessage)
        assert isinstance(message.content[0], ParsedTextBlock)
        assert message.content[0].parsed_output is message.parsed_output
        assert (message.content[0].text, message._request_id) == (TEXT, "req_1")
        body = wire.only.body
        assert body["output_config"] == {"effort": "low", "format": {"type": "json_schema", "schema": SCHEMA}}
        assert "output_format" not in body

    @ways
    @pytest.mark.parametrize(
        ("content", "stop_reason", "says"),
        [
            ('{"name": "Paris", "people": "many"}', "end_turn", r"no City: people: Input should be a valid integer"),
            (
                '{"name": "Paris", "peo',
                "max_tokens",
                r"no City: Invalid JSON: EOF .* The message reached `max_t",
            ),
            (
                '{"name": "Pa',
                "model_context_window_exceeded",
                r"no City: .* reached the end of the model's context window",
            ),
            (
                '{"name"',
                "stop_sequence",
                r"no City: .* The message ended at one of the `stop_sequences`\. `error\.snapshot` has",
            ),
            ("I'd rather not.", "refusal", r"no City: Invalid JSON: .* The model refused to answer\."),
            ("{}", "end_turn", r"name: Field required; people: Field required\. `error\.snapshot` has"),
        ],
    )
    def test_it_is_not(
        self, world: World, wire: Wire, way: Callable[..., Any], content: str, stop_reason: str, says: str
    ) -> None:
        """The message is not lost, and not asked for again."""
        wire.script = [WAYS[way](content, stop_reason=stop_reason)]
        with pytest.raises(OutputValidationError, match=says) as caught:
            ask(world, way, output_format=City)
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

    @ways
    def test_no_type(self, world: World, wire: Wire, way: Callable[..., Any]) -> None:
        wire.script = [WAYS[way](TEXT)]
        message = ask(world, way, output_format=None)
        assert message.parsed_output is None
        assert (message.content[0].parsed_output, message.content[0].text) == (None, TEXT)
        assert "output_config" not in wire.only.body

    def test_tokens_are_counted_with_the_schema(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body={"input_tokens": 7})]
        question = {name: QUESTION[name] for name in ("model", "messages")}
        count = world.use(world.client(), lambda it: it.messages.count_tokens(**question, output_format=City))
        assert count.input_tokens == 7
        assert wire.only.body["output_config"]["format"]["schema"] == SCHEMA


class TestAStream:
    def test_what_ends_says_what_it_says(self, wire: Wire, client: Anthropic) -> None:
        wire.script = [streamed(TEXT)]
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

    def test_without_a_type(self, wire: Wire, client: Anthropic) -> None:
        wire.script = [streamed(TEXT)]
        with client.messages.stream(**QUESTION) as events:
            message = events.get_final_message()
        assert message.parsed_output is None
        plain = Message.from_dict(message.to_dict())
        assert message == plain
        assert plain == message
        assert message != plain.model_copy(update={"id": "msg_2"})

    def test_events_can_be_read_to_the_end_whatever_they_say(self, wire: Wire, client: Anthropic) -> None:
        wire.script = [streamed("{}")]
        with client.messages.stream(**QUESTION, output_format=City) as events:
            assert [event.type for event in events][-1] == "message_stop"
            assert events.current_message_snapshot.parsed_output is None
            for _ in range(2):
                with pytest.raises(OutputValidationError, match="name: Field required"):
                    events.get_final_message()

    def test_an_exception_of_a_validator(self, wire: Wire, client: Anthropic) -> None:
        """It is no fault of the stream, and not hidden."""

        class Odd(pydantic.BaseModel):
            @pydantic.model_validator(mode="before")
            @classmethod
            def fail(cls, value: Any) -> Any:
                raise LookupError("not here")

        wire.script = [streamed(TEXT)]
        with client.messages.stream(**QUESTION, output_format=Odd) as events:
            events.until_done()
            with pytest.raises(LookupError, match="not here"):
                events.get_final_message()

    def test_one_that_begins_without_content(self, wire: Wire, client: Anthropic) -> None:
        """What came of it can be looked at, and travels."""
        began = {"type": "message_start", "message": {"id": "msg_1", "type": "message"}}
        wire.script = [stream(began, then=reset)]
        with (
            pytest.raises(IncompleteStreamError) as caught,
            client.messages.stream(**QUESTION, output_format=City) as events,
        ):
            events.until_done()
        snapshot = pickle.loads(pickle.dumps(caught.value)).snapshot
        assert (snapshot.id, snapshot.parsed_output) == ("msg_1", None)

    def test_one_that_begins_with_content(self, wire: Wire, client: Anthropic) -> None:
        began = {"type": "message_start", "message": {**MESSAGE, "content": [text(TEXT)]}}
        wire.script = [stream(began, *ending())]
        with client.messages.stream(**QUESTION, output_format=City) as events:
            assert events.get_final_message().parsed_output == PARIS


class TestWhichBlock:
    @pytest.mark.parametrize("stop_reason", ["tool_use", "pause_turn"])
    def test_a_turn_that_goes_on(self, wire: Wire, client: Anthropic, stop_reason: str) -> None:
        wire.script = [whole("Let me look.", USE, stop_reason=stop_reason)]
        message = client.messages.parse(**QUESTION, output_format=City)
        assert message.parsed_output is None
        assert message.content[1].type == "tool_use"

    def test_no_text(self, wire: Wire, client: Anthropic) -> None:
        wire.script = [whole(stop_reason="refusal")]
        assert client.messages.parse(**QUESTION, output_format=City).parsed_output is None

    def test_text_before_it(self, wire: Wire, client: Anthropic) -> None:
        wire.script = [whole("Let me look.", {"type": "new", "x": 1}, TEXT)]
        message = client.messages.parse(**QUESTION, output_format=City)
        assert message.parsed_output == PARIS
        assert [getattr(block, "parsed_output", "none") for block in message.content] == [None, "none", PARIS]

    def test_text_after_it_that_is_cut_off(self, wire: Wire, client: Anthropic) -> None:
        wire.script = [whole(TEXT, TEXT[:9], stop_reason="max_tokens")]
        with pytest.raises(OutputValidationError, match="The message reached `max_tokens`"):
            client.messages.parse(**QUESTION, output_format=City)

    @pytest.mark.parametrize(("wanted", "value"), [(int, 0), (list[int], []), (str, ""), (bool, False)])
    def test_a_value_that_counts_for_nothing(self, wire: Wire, client: Anthropic, wanted: Any, value: Any) -> None:
        wire.script = [whole(json.dumps(value))]
        assert client.messages.parse(**QUESTION, output_format=wanted).parsed_output == value


@pytest.mark.parametrize(("wanted", "kind"), [(Point | Other, Point), (Other | Point, Other)])
def test_of_two_types_the_first_one(wire: Wire, client: Anthropic, wanted: Any, kind: type) -> None:
    wire.script = [whole('{"x": 1, "y": 2}')]
    assert type(client.messages.parse(**QUESTION, output_format=wanted).parsed_output) is kind


class TestTheMessage:
    @pytest.fixture
    def message(self, wire: Wire, client: Anthropic) -> Any:
        wire.script = [whole(TEXT, {"type": "new", "x": 1})]
        return client.messages.parse(**QUESTION, output_format=City)

    @pytest.mark.parametrize(
        "copied", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it)), lambda it: it.model_copy()]
    )
    def test_copies_are_equal(self, message: Any, copied: Callable[[Any], Any]) -> None:
        other = copied(message)
        assert other == message
        assert (other.parsed_output, other._request_id) == (PARIS, "req_1")

    def test_what_the_api_sent_is_all_that_is_written(self, message: Any) -> None:
        assert message.to_dict()["content"] == [text(TEXT), {"type": "new", "x": 1}]
        assert "parsed_output" not in message.to_json() + message.model_dump_json()
        assert Message.from_dict(message.to_dict()).to_dict() == message.to_dict()
        assert ParsedMessage.from_dict(message.to_dict()).parsed_output is None

    def test_it_goes_back(self, message: Any, wire: Wire, client: Anthropic) -> None:
        wire.received.clear()
        client.messages.create(**QUESTION | {"messages": [*QUESTION["messages"], message, QUESTION["messages"][0]]})
        assert wire.only.body["messages"][1]["content"] == [{"type": "text", "text": TEXT}, {"type": "new", "x": 1}]

    def test_blocks_of_ones_own(self) -> None:
        assert ParsedTextBlock(text="a").parsed_output is None
        block = ParsedTextBlock(text=TEXT, parsed_output=PARIS)
        assert (block.parsed_output, block.to_dict()) == (PARIS, {"type": "text", "text": TEXT})
        assert repr(block) == f"ParsedTextBlock(type='text', text={TEXT!r}, parsed_output={PARIS!r})"
        assert block == TextBlock(text=TEXT)
        assert block != TextBlock(text="a")
        assert ParsedTextBlock.model_construct(text="a", parsed_output=1).parsed_output == 1
        changed = block.model_copy(update={"parsed_output": 1, "text": "1"})
        assert (changed.parsed_output, changed.text, changed._unknown) == (1, "1", None)


def refuse(x: int) -> int:
    raise ValueError(f"secret {x}")


class Cat(pydantic.BaseModel):
    kind: Literal["cat"]


class Dog(pydantic.BaseModel):
    kind: Literal["dog"]


class Strict(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="forbid")
    x: Annotated[int, pydantic.AfterValidator(refuse)] = 0
    pet: Cat | Dog | None = pydantic.Field(None, discriminator="kind")


def test_an_error_says_nothing_of_what_the_answer_says(
    wire: Wire, client: Anthropic, caplog: pytest.LogCaptureFixture
) -> None:
    """For it is logged; pydantic's own error has it all."""
    answer = {"x": 5, "pet": {"kind": "secret"}, "secret": 1, "a": 1}
    wire.script = [whole(json.dumps(answer))]
    with pytest.raises(OutputValidationError) as caught:
        client.messages.parse(**QUESTION, output_format=Strict)
    assert "x: value_error; pet: union_tag_invalid; Extra inputs are not permitted; 1 more." in str(caught.value)
    assert "secret" not in str(caught.value) + caplog.text
    assert "secret" in str(caught.value.__cause__)
    assert "no Strict" in caplog.text


def test_hooks_hear_of_the_tokens_of_an_answer_that_says_something_else(wire: Wire) -> None:
    ended: list[Any] = []

    class Report(CallHook):
        def ended(self) -> None:
            ended.append((self.call.outcome, self.call.answer))

    wire.script = [
        failure(500, "api_error", retry_after_ms="1"),
        whole("{}"),
        failure(529, "overloaded_error"),
        streamed("{}"),
    ]
    with Anthropic(api_key="offline", base_url=wire.url, hooks=[Report]) as client:
        for way in (parse, parse_long):
            with pytest.raises(OutputValidationError) as caught:
                way(client, output_format=City)
            assert caught.value.attempts == 2
    assert [(outcome, answer.usage.output_tokens) for outcome, answer in ended] == [("failed", 5), ("failed", 9)]


@pytest.mark.parametrize(
    ("wanted", "value"),
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
def test_types_of_every_maker(wire: Wire, client: Anthropic, wanted: Any, value: Any) -> None:
    wire.script = [whole(pydantic.TypeAdapter(wanted).dump_json(value).decode())]
    assert client.messages.parse(**QUESTION, output_format=wanted).parsed_output == value
    assert wire.only.body["output_config"]["format"]["schema"] == transform_schema(wanted)


class TestBeforeAnythingIsSent:
    @pytest.mark.parametrize(
        ("wanted", "says"),
        [
            ({"type": "object"}, r"is a type: give a schema as `output_config=\{'format': ...\}`"),
            ("City", "pydantic has no JSON schema for 'City'"),
            (5, r"pydantic has no JSON schema for 5: .*[^\n]$"),
            (object, "^`output_format`: the whole may be anything, and the API holds answers to types"),
            (list, r"`output_format`: `\[\]` may be anything"),
            (
                dict[Annotated[str, pydantic.StringConstraints(pattern="^a")], int],
                "the whole may have fields of any name",
            ),
            (type("Mine", (BaseModel,), {"__annotations__": {"name": str}}), "the whole may have fields of any name"),
            (dict[str, int], "`output_format`: the whole may have fields of any name"),
            (Odd, r"`output_format`: `a\[\]` may have fields of any name"),
        ],
    )
    @pytest.mark.parametrize("call", [parse, follow])
    def test_what_is_no_type(self, wire: Wire, client: Anthropic, wanted: Any, says: str, call: Any) -> None:
        with pytest.raises((TypeError, ValueError), match=says):
            call(client, output_format=wanted)
        assert wire.received == []

    def test_two_formats(self, wire: Wire, client: Anthropic) -> None:
        form: Any = {"format": {"type": "json_schema", "schema": SCHEMA}}
        with pytest.raises(TypeError, match="but not both"):
            client.messages.parse(**QUESTION, output_format=City, output_config=form)
        assert wire.received == []

    @pytest.mark.parametrize("pydantic", [None, ModuleType("pydantic")])  # none, or one without what is used
    def test_without_pydantic(
        self, wire: Wire, client: Anthropic, monkeypatch: pytest.MonkeyPatch, pydantic: ModuleType | None
    ) -> None:
        monkeypatch.setitem(sys.modules, "pydantic", pydantic)
        with pytest.raises(RuntimeError, match=r"pip install 'anthropic-messages\[pydantic\]'"):
            client.messages.parse(**QUESTION, output_format=type("Unseen", (), {}))
        assert wire.received == []

    def test_an_output_config_that_is_none(self, wire: Wire, client: Anthropic) -> None:
        with pytest.raises(TypeError, match="`output_config` must be a dict, not str"):
            client.messages.parse(**QUESTION, output_format=City, output_config="low")  # type: ignore[arg-type]
        wire.script = [whole('"Paris"')]
        client.messages.parse(**QUESTION, output_format=str, output_config=None)  # type: ignore[arg-type]
        assert list(wire.only.body["output_config"]) == ["format"]

    def test_what_a_hook_does_to_a_schema_is_not_kept(self, wire: Wire) -> None:
        class Spoil(CallHook):
            def __init__(self, call: Any) -> None:
                call.params["output_config"]["format"]["schema"].clear()

        wire.script = [whole(TEXT)] * 2
        for hooks in ([Spoil], []):
            with Anthropic(api_key="offline", base_url=wire.url, hooks=hooks) as client:
                client.messages.parse(**QUESTION, output_format=City)
        assert wire.received[1].body["output_config"]["format"]["schema"] == SCHEMA

    def test_an_argument_that_is_none(self, client: Anthropic) -> None:
        with pytest.raises(TypeError, match="unexpected keyword argument 'stream'"):
            client.messages.parse(**QUESTION, output_format=City, stream=True)  # type: ignore[call-arg]
