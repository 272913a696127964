"""Parameters of any type, from the arguments to the request on the wire, on all transports."""

from __future__ import annotations

import enum
import inspect
import math
from typing import Any

import httpx
import pydantic
import pytest

from anthropic_messages import NOT_GIVEN, Anthropic, AsyncAnthropic, NotGiven, Omit, not_given, omit
from tests.facade.conftest import QUESTION, World
from tests.facade.streaming.test_streams import START, ending
from tests.support.wire import MESSAGE, Wire, reply, stream

PAGE: dict[str, Any] = {"data": [], "has_more": False, "first_id": None, "last_id": None}
MODEL = {"id": "a", "type": "model", "display_name": "A", "created_at": "2026-10-21T00:00:00Z", "lifecycle": "active"}
COUNT = {"input_tokens": 1}
LONE = "\ud83d"


class Name(str, enum.Enum):  # noqa: UP042 - its text is `Name.SMALL`, and that of a StrEnum is `small`
    SMALL = "small"
    FILTER = "filter"
    HEADER = "x-trace"


class Plain(enum.Enum):
    SMALL = "small"


ABSENT = [omit, NOT_GIVEN, not_given, Omit(), NotGiven()]


def all_absent(function: Any) -> dict[str, Any]:
    return {name: NotGiven() for name in inspect.signature(function).parameters}


class TestNotGiven:
    """Each instance of the class means the same."""

    @pytest.mark.parametrize("absent", ABSENT, ids=range(len(ABSENT)))
    def test_arguments_and_fields(self, world: World, wire: Wire, absent: Any) -> None:
        tool = {"name": "a", "input_schema": {"type": "object", "x": absent}, "description": absent}
        world.create(
            system=absent,
            stream=absent,
            tools=[tool],
            betas=absent,
            workspace_id=absent,
            extra_headers={"x-a": absent, "user-agent": absent},
            extra_query={"a": absent, "b": {"c": absent, "d": [absent, 1]}},
            extra_body={"tool_choice": absent, "new": {"a": absent}},
            timeout=absent,
            total_timeout=absent,
            stream_idle_timeout=absent,
            stream_stall_timeout=absent,
        )
        request = wire.only
        assert request.body == {**QUESTION, "tools": [{"name": "a", "input_schema": {"type": "object"}}], "new": {}}
        assert request.target == "/v1/messages?b%5Bd%5D%5B%5D=1"
        assert not request.headers.keys() & {"x-a", "anthropic-beta", "anthropic-workspace-id"}

    @pytest.mark.parametrize("absent", ABSENT[2:], ids=range(len(ABSENT[2:])))
    def test_extras_as_a_whole(self, world: World, wire: Wire, absent: Any) -> None:
        world.create(extra_headers=absent, extra_query=absent, extra_body=absent, include_pings=absent)
        assert (wire.only.target, wire.only.body) == ("/v1/messages", QUESTION)

    def test_hooks_see_the_arguments_that_were_given(self, world: World, wire: Wire) -> None:
        seen: list[Any] = []
        world.create({"hooks": [lambda call: seen.append(call.params)]}, system=NotGiven(), stream=Omit())
        assert seen == [QUESTION]

    @pytest.mark.parametrize("method", ["parse", "stream"])
    def test_other_methods(self, world: World, wire: Wire, method: str) -> None:
        arguments: dict[str, Any] = {"system": NotGiven(), "output_format": Omit(), "timeout": NotGiven()}

        async def live(client: Any) -> Any:
            if method == "parse":
                return (await client.messages.parse(**QUESTION, **arguments)).parsed_output
            async with client.messages.stream(**QUESTION, **arguments, include_pings=Omit()) as events:
                return (await events.get_final_message()).parsed_output

        def blocking(client: Any) -> Any:
            if method == "parse":
                return client.messages.parse(**QUESTION, **arguments).parsed_output
            with client.messages.stream(**QUESTION, **arguments, include_pings=Omit()) as events:
                return events.get_final_message().parsed_output

        if method == "stream":
            wire.script = [stream(START, *ending())]
        world.use(world.client(), blocking if world.name == "sync" else live)
        assert wire.only.body == {**QUESTION, **({"stream": True} if method == "stream" else {})}

    def test_lists_and_their_pages(self, world: World, wire: Wire) -> None:
        item = {**MODEL, "id": "b"}
        wire.script = [reply(body={**PAGE, "data": [item], "has_more": True, "last_id": "b"}), reply(body=PAGE)]
        arguments: dict[str, Any] = {"after_id": Omit(), "before_id": NotGiven(), "limit": Omit(), "lifecycle": Omit()}

        async def all_items(client: Any) -> list[Any]:
            return [item.id async for item in client.models.list(**arguments, extra_query=Omit())]

        def blocking(client: Any) -> list[Any]:
            return [item.id for item in client.models.list(**arguments, extra_query=Omit())]

        assert world.use(world.client(), blocking if world.name == "sync" else all_items) == ["b"]
        assert [request.target for request in wire.received] == ["/v1/models", "/v1/models?after_id=b"]

    def test_a_list_has_no_absent_items(self, world: World, wire: Wire) -> None:
        with pytest.raises(TypeError, match=r"messages\[1\] is `omit`.*remove the item"):
            world.create(messages=[*QUESTION["messages"], Omit()])
        assert not wire.received

    def test_a_required_argument(self, world: World, wire: Wire) -> None:
        with pytest.raises(TypeError, match="missing a required argument: 'max_tokens'"):
            world.create(max_tokens=Omit())
        assert not wire.received

    def test_structured_outputs(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=COUNT), reply(body=COUNT)]
        question = {name: QUESTION[name] for name in ("model", "messages")}
        for arguments in (
            {"output_format": NotGiven(), "output_config": Omit()},
            {"output_format": int, "output_config": Omit()},
        ):
            world.use(world.client(), lambda client, given=arguments: client.messages.count_tokens(**question, **given))
        assert wire.received[0].body == question
        assert wire.received[1].body["output_config"] == {
            "format": {"type": "json_schema", "schema": {"type": "integer"}}
        }

    def test_a_field_that_a_version_rejects(self, world: World, wire: Wire) -> None:
        world.create(temperature=Omit(), top_k=NotGiven(), api_version="2026-10-21")
        assert wire.only.body == QUESTION

    def test_requests_of_a_batch(self, world: World, wire: Wire) -> None:
        params = {**QUESTION, "system": Omit(), "stream": Omit(), "betas": NotGiven(), "temperature": Omit()}
        request = {"custom_id": "a", "params": params}
        wire.script = [reply(body={"id": "b", "type": "message_batch", "processing_status": "in_progress"})]
        world.use(world.client(), lambda client: client.messages.batches.create(requests=[request]))
        assert wire.only.body == {"requests": [{"custom_id": "a", "params": QUESTION}]}

    @pytest.mark.parametrize("client_class", [Anthropic, AsyncAnthropic])
    def test_settings(self, client_class: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ANTHROPIC_API_KEY", "of-the-environment")
        default = client_class()
        for client in (
            client_class(**all_absent(client_class)),
            default.with_options(**all_absent(default.with_options)),
            default.copy(**all_absent(default.copy)),
        ):
            ours, theirs = client._engine.settings, default._engine.settings
            for name in ours.__slots__:
                if name != "retry_policy":
                    assert getattr(ours, name) == getattr(theirs, name), name
            assert client.max_retries == 2
            assert client.api_key == "of-the-environment"

    def test_options_that_are_kept(self) -> None:
        client = Anthropic(api_key="k", timeout=3, default_headers={"x-a": "1"}, default_query={"a": 1}, max_retries=7)
        same = client.with_options(timeout=Omit(), default_headers=Omit(), default_query=Omit(), max_retries=Omit())
        assert same.timeout == httpx.Timeout(3)
        assert same.max_retries == 7
        assert same._engine.settings.default_headers == {"x-a": "1"}
        assert same._engine.settings.default_query == {"a": 1}

    def test_defaults_that_are_absent(self, world: World, wire: Wire) -> None:
        world.create({"default_headers": {"x-a": Omit()}, "default_query": {"a": Omit(), "b": [Omit()]}})
        assert wire.only.target == "/v1/messages"
        assert "x-a" not in wire.only.headers


class TestNone:
    def test_optional_arguments_of_query_and_headers_are_absent(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=PAGE)]
        arguments = dict.fromkeys(
            ("after_id", "before_id", "limit", "lifecycle", "betas", "workspace_id", "api_version")
        )
        world.use(world.client(), lambda client: client.models.list(**arguments))
        assert wire.only.target == "/v1/models"
        assert not wire.only.headers.keys() & {"anthropic-beta", "anthropic-workspace-id"}
        assert wire.only.headers["anthropic-version"] == "2023-06-01"

    def test_a_path_needs_a_value(self, world: World, wire: Wire) -> None:
        with pytest.raises(TypeError, match=r"models.retrieve\(\): model_id must be a string, not NoneType"):
            world.use(world.client(), lambda client: client.models.retrieve(None))
        assert not wire.received

    def test_a_field_that_is_not_nullable(self, world: World, wire: Wire) -> None:
        with pytest.raises(TypeError, match="system must not be None; leave it out"):
            world.create(system=None)
        assert not wire.received

    def test_none_in_the_input_of_a_tool_is_data(self, world: World, wire: Wire) -> None:
        class Input(pydantic.BaseModel):
            unit: str | None = None
            city: str | None = None

        block = {"type": "tool_use", "id": "t", "name": "n"}
        for given in ({"unit": None}, Input(unit=None)):
            world.create(messages=[{"role": "assistant", "content": [{**block, "input": given}]}])
        assert [request.body["messages"][0]["content"][0]["input"] for request in wire.received] == [{"unit": None}] * 2


class TestEnumMembers:
    def test_each_place(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=MODEL)]
        arguments = {
            "betas": [Name.SMALL, Plain.SMALL],
            "workspace_id": Name.SMALL,
            "extra_headers": {Name.HEADER: Name.SMALL, "x-b": Plain.SMALL},
            "extra_query": {Name.FILTER: {Name.SMALL: [Name.SMALL, Plain.SMALL]}, "c": Plain.SMALL},
        }
        world.use(world.client(), lambda client: client.models.retrieve(Name.SMALL, **arguments))
        request = wire.only
        path, _, query = request.target.partition("?")
        assert path == "/v1/models/small"
        assert query == "filter%5Bsmall%5D%5B%5D=small&filter%5Bsmall%5D%5B%5D=small&c=small"
        sent = {name: request.headers[name] for name in ("anthropic-beta", "anthropic-workspace-id", "x-trace", "x-b")}
        assert sent == {
            "anthropic-beta": "small",
            "anthropic-workspace-id": "small",
            "x-trace": "small",
            "x-b": "small",
        }

    def test_bodies(self, world: World, wire: Wire) -> None:
        world.create(model=Name.SMALL, stop_sequences=[Plain.SMALL], extra_body={Name.FILTER: Plain.SMALL})
        assert wire.only.body == {**QUESTION, "model": "small", "stop_sequences": ["small"], "filter": "small"}

    def test_settings(self, world: World, wire: Wire) -> None:
        class Setting(str, enum.Enum):  # noqa: UP042
            KEY = "key-of-enum"
            URL = wire.url
            VERSION = "2026-10-21"

        settings = {"api_key": Setting.KEY, "base_url": Setting.URL, "api_version": Setting.VERSION}
        world.create({**settings, "default_headers": {"x-a": Name.SMALL}, "default_query": {"a": Name.SMALL}})
        assert wire.only.target == "/v1/messages?a=small"
        assert wire.only.headers["authorization"] == "Bearer key-of-enum"
        assert wire.only.headers["anthropic-version"] == "2026-10-21"
        assert wire.only.headers["x-a"] == "small"


class TestQueries:
    """Lists and dicts are written as the API reads them, wherever the parameter comes from."""

    @pytest.mark.parametrize("argument", ["default_query", "extra_query"])
    def test_the_form(self, world: World, wire: Wire, argument: str) -> None:
        wire.script = [reply(body=PAGE)]
        query = {"lifecycle": ("active", "retired"), "filter": {"a": 1, "b": {"c": [True, None]}}, "none": None}
        settings = {argument: query} if argument == "default_query" else {}
        arguments = {} if settings else {argument: query}
        world.use(world.client(**settings), lambda client: client.models.list(**arguments))
        assert httpx.QueryParams(wire.only.target.partition("?")[2]).multi_items() == [
            ("lifecycle[]", "active"),
            ("lifecycle[]", "retired"),
            ("filter[a]", "1"),
            ("filter[b][c][]", "true"),
        ]

    @pytest.mark.parametrize("empty", [[], (), [omit]], ids=["list", "tuple", "omitted item"])
    def test_an_empty_list_is_not_sent_as_a_list_of_everything(self, world: World, wire: Wire, empty: Any) -> None:
        with pytest.raises(ValueError, match=r"files.list\(\): ids is an empty list, which a query cannot express"):
            world.use(world.client(), lambda client: client.files.list(ids=empty))
        assert not wire.received

    def test_an_argument_that_takes_no_object(self, world: World, wire: Wire) -> None:
        with pytest.raises(TypeError, match=r"models.list\(\): limit must be a string, not an object"):
            world.use(world.client(), lambda client: client.models.list(limit={"a": 1}))
        assert not wire.received

    @pytest.mark.parametrize(
        ("query", "words"),
        [
            ({"a": b"x"}, r"`extra_query\['a'\]` must be a string, not bytes"),
            ({"a": {"b": object()}}, r"`extra_query\['a'\]` must be a string, not object"),
            ({"a": math.nan}, r"`extra_query\['a'\]` must be a finite number, not nan"),
            ({None: 1}, "a name in `extra_query` must be a string, not NoneType"),
        ],
    )
    def test_what_has_no_text(self, world: World, wire: Wire, query: Any, words: str) -> None:
        with pytest.raises((TypeError, ValueError), match=f"^{words}"):
            world.create(extra_query=query)
        assert not wire.received


class TestLoneSurrogates:
    """UTF-8 can't carry them, so they are refused before anything is sent."""

    @pytest.mark.parametrize(
        ("arguments", "place"),
        [
            (
                {"messages": [{"role": "user", "content": f"abc{LONE}"}]},
                r"messages\[0\]\.content contains .*character 3",
            ),
            ({"system": LONE}, "system contains"),
            ({"metadata": {LONE: "a"}}, "metadata has a key that contains"),
            ({"extra_body": {"a": [LONE]}}, r"a\[0\] contains"),
            ({"extra_query": {"a": {"b": LONE}}}, r"`extra_query\['a'\]` contains"),
            ({"extra_query": {LONE: 1}}, "a name in `extra_query` contains"),
            ({"betas": ["a", LONE]}, r"messages.create\(\): betas contains"),
        ],
        ids=range(7),
    )
    def test_each_place(self, world: World, wire: Wire, arguments: dict[str, Any], place: str) -> None:
        with pytest.raises(ValueError, match=rf"^{place}( a lone surrogate)?") as caught:
            world.create(**arguments)
        assert "a lone surrogate at character" in str(caught.value)
        assert not wire.received
        str(caught.value).encode()

    def test_an_extra_header(self, world: World, wire: Wire) -> None:
        with pytest.raises(ValueError, match=r"`extra_headers\['x-a'\]` contains .* not allowed in headers"):
            world.create(extra_headers={"x-a": LONE})
        assert not wire.received

    def test_a_path(self, world: World, wire: Wire) -> None:
        with pytest.raises(ValueError, match=r"models.retrieve\(\): model_id contains a lone surrogate"):
            world.use(world.client(), lambda client: client.models.retrieve(LONE))
        assert not wire.received

    def test_the_input_of_a_tool_that_the_model_has_called(self, world: World, wire: Wire) -> None:
        tool_use = {"type": "tool_use", "id": "t", "name": "n", "input": {"text": LONE}}
        wire.script = [reply(body={**MESSAGE, "content": [tool_use]})]
        message = world.create()
        with pytest.raises(ValueError, match=r"messages\[1\]\.content\[0\]\.input\.text contains a lone surrogate"):
            world.create(messages=[*QUESTION["messages"], message])
        assert len(wire.received) == 1

    @pytest.mark.parametrize("method", ["create", "run"])
    def test_the_requests_of_a_batch(self, world: World, wire: Wire, method: str) -> None:
        requests = [
            {"custom_id": str(number), "params": {**QUESTION, "system": LONE if number == 7 else "Hi"}}
            for number in range(9)
        ]
        with pytest.raises(
            ValueError, match=r"^requests\[7\]\.params\.system contains a lone surrogate at character 0"
        ):
            world.use(world.client(), lambda client: getattr(client.messages.batches, method)(requests=requests))
        assert not wire.received

    def test_two_halves_are_one_character(self, world: World, wire: Wire) -> None:
        world.create(system="a\ud83d\ude00")
        assert wire.only.body["system"] == "a😀"


def test_a_number_that_is_not_finite_is_refused_with_its_place(world: World, wire: Wire) -> None:
    class Input(pydantic.BaseModel):
        values: dict[str, float]

    with pytest.raises(ValueError, match=r"^messages\[0\]\.content\[0\]\.input\.values\.a is nan"):
        world.create(messages=[{"role": "user", "content": [{"type": "x", "input": Input(values={"a": math.nan})}]}])
    assert not wire.received
