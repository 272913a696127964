"""Parameters that programs for the official SDK pass: both SDKs send the same request."""

from __future__ import annotations

import collections
import datetime
import enum
import json
from functools import partial
from types import MappingProxyType
from typing import Any

import anthropic as official
import httpx
import httpx2
import pydantic
import pytest
from pydantic.alias_generators import to_camel

import anthropic_messages as ours

MESSAGE = {
    "id": "msg_1",
    "type": "message",
    "role": "assistant",
    "model": "m",
    "content": [{"type": "text", "text": "Hi."}],
    "stop_reason": "end_turn",
    "stop_sequence": None,
    "usage": {"input_tokens": 1, "output_tokens": 1},
}
QUESTION: dict[str, Any] = {"model": "m", "max_tokens": 10, "messages": [{"role": "user", "content": "Hi"}]}
PAGE = {"data": [], "has_more": False, "first_id": None, "last_id": None}
SDKS = ((official, httpx2), (ours, httpx))


class Name(str, enum.Enum):  # noqa: UP042 - its text is `Name.SMALL`, and that of a StrEnum is `small`
    SMALL = "small"


class Number(enum.IntEnum):
    THREE = 3


class City(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(alias_generator=to_camel, populate_by_name=True)

    city_name: str
    unit: str | None = None
    found: datetime.date | None = None
    near: list[City] | None = None


class Cities(pydantic.RootModel[list[City]]):
    pass


def sent(call: Any, answer: Any) -> tuple[Any, Any]:
    """Return the requests of both SDKs, or the types of their errors. `call` takes a client and the SDK."""
    seen: list[Any] = []
    for package, library in SDKS:

        def reply(library: Any, request: Any) -> Any:
            content = request.content
            query = sorted(library.QueryParams(request.url.query.decode()).multi_items())
            seen.append((request.url.path, query, json.loads(content) if content else None))
            return library.Response(200, json=answer)

        with library.Client(transport=library.MockTransport(partial(reply, library))) as http:
            client = package.Anthropic(api_key="k", base_url="http://api.test", http_client=http, max_retries=0)
            try:
                call(client, package)
            except Exception as error:
                seen.append(type(error))
    theirs, our = seen
    return theirs, our


TYPES: dict[str, Any] = {
    "a model by alias": lambda sdk: City(city_name="Paris"),
    "None that was set": lambda sdk: City(city_name="Paris", unit=None),
    "a nested model": lambda sdk: City(
        city_name="Paris", near=[City(city_name="Sèvres", unit=None)], found=datetime.date(2026, 1, 2)
    ),
    "a root model": lambda sdk: Cities([City(city_name="Paris")]),
    "an enum of texts": lambda sdk: Name.SMALL,
    "an enum of integers": lambda sdk: Number.THREE,
    "None": lambda sdk: None,
    "Omit() in a dict": lambda sdk: {"a": sdk.Omit(), "b": [{"c": sdk.omit}]},
    "NotGiven() in a dict": lambda sdk: {"a": sdk.NotGiven(), "b": [{"c": sdk.NOT_GIVEN}]},
    "Omit() in a list": lambda sdk: [sdk.Omit()],
    "a deque": lambda sdk: collections.deque([1]),
    "a UserList": lambda sdk: collections.UserList([1]),
    "a UserDict": lambda sdk: collections.UserDict(a=1),
    "a mapping proxy": lambda sdk: MappingProxyType({"a": 1}),
    "keys": lambda sdk: {"a": 1}.keys(),
    "a range": lambda sdk: range(2),
    "a generator": lambda sdk: (number for number in range(2)),
    "a named tuple": lambda sdk: collections.namedtuple("Point", "x y")(1, 2),
    "a date": lambda sdk: datetime.date(2026, 1, 2),
    "a datetime": lambda sdk: datetime.datetime(2026, 1, 2, tzinfo=datetime.UTC),
    "bytes": lambda sdk: b"a",
    "complex": lambda sdk: 1j,
    "NaN": lambda sdk: float("nan"),
}


@pytest.mark.parametrize("name", TYPES)
def test_the_input_of_a_tool(name: str) -> None:
    def call(client: Any, sdk: Any) -> None:
        block = {"type": "tool_use", "id": "t", "name": "n", "input": {"value": TYPES[name](sdk)}}
        client.messages.create(**{**QUESTION, "messages": [{"role": "assistant", "content": [block]}]})

    theirs, our = sent(call, MESSAGE)
    assert our == theirs


@pytest.mark.parametrize("absent", ["omit", "not_given", "NOT_GIVEN", "Omit", "NotGiven"])
def test_what_is_not_given(absent: str) -> None:
    def call(client: Any, sdk: Any) -> None:
        value = getattr(sdk, absent)
        value = value() if isinstance(value, type) else value
        tool = {"name": "a", "input_schema": {"type": "object"}, "description": value}
        options = {"extra_body": {"a": value}, "extra_query": {"b": value}, "timeout": value}
        client.messages.create(**QUESTION, system=value, tools=[tool], stream=value, **options)

    theirs, our = sent(call, MESSAGE)
    assert our == theirs
    assert our[2]["tools"] == [{"name": "a", "input_schema": {"type": "object"}}]


@pytest.mark.parametrize(
    "arguments",
    [
        {"after_id": None, "limit": None},
        {"extra_query": {"a": None, "b": {"c": None, "d": [1, None]}}},
        {"lifecycle": ["active", "retired"], "extra_query": {"filter": {"a": (True, 2.5)}}},
    ],
    ids=["none", "none inside", "lists and dicts"],
)
def test_a_query(arguments: Any) -> None:
    theirs, our = sent(lambda client, sdk: client.models.list(**arguments), PAGE)
    assert our == theirs


def test_a_path_needs_a_value() -> None:
    theirs, our = sent(lambda client, sdk: client.models.retrieve(None), PAGE)
    assert (theirs, our) == (ValueError, TypeError)


class Block(pydantic.BaseModel):
    type: str = "text"
    text: str


def test_defaults_of_a_model_are_sent() -> None:
    """Differs from the official SDK, which leaves out the tag, so that the API rejects the request."""

    def call(client: Any, sdk: Any) -> None:
        client.messages.create(**{**QUESTION, "messages": [{"role": "user", "content": [Block(text="Hi")]}]})

    theirs, our = sent(call, MESSAGE)
    assert our[2]["messages"][0]["content"] == [{"type": "text", "text": "Hi"}]
    assert theirs[2]["messages"][0]["content"] == [{"text": "Hi"}]


def test_enum_members_in_a_path_and_a_query_are_sent_by_value() -> None:
    """Differs from the official SDK, which sends the name of the member."""
    theirs, our = sent(lambda client, sdk: client.models.list(after_id=Name.SMALL), PAGE)
    assert (theirs[1], our[1]) == ([("after_id", "Name.SMALL")], [("after_id", "small")])
