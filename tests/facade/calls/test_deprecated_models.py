"""Models that the API will retire: a DeprecationWarning at the line of the call, with the date and the successor."""

from __future__ import annotations

import asyncio
import enum
import inspect
import warnings
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest
import yaml

from anthropic_messages import Anthropic, AsyncAnthropic
from codegen.paths import SPEC
from tests.codegen.processes import python
from tests.facade.conftest import QUESTION
from tests.facade.streaming.test_streams import START, ending
from tests.support.wire import Wire, reply, stream

OLD = "claude-sonnet-4-5"
PARAMS: dict[str, Any] = {**QUESTION, "model": OLD}
COUNTED = {name: value for name, value in PARAMS.items() if name != "max_tokens"}
TEXT = (
    "the model claude-sonnet-4-5 is deprecated, with retirement on 2026-11-30: use claude-sonnet-5-5 or another model"
)
DATED = yaml.safe_load(SPEC.read_text(encoding="utf-8"))["components"]["schemas"]["Model"]["anyOf"][0]


class Name(enum.StrEnum):
    OLD = "claude-sonnet-4-5"


def line() -> int:
    """Return the line of the caller."""
    frame = inspect.currentframe()
    assert frame is not None
    assert frame.f_back is not None
    return frame.f_back.f_lineno


@pytest.fixture
def client(wire: Wire) -> Iterator[Anthropic]:
    with Anthropic(base_url=wire.url, api_key="offline") as client:
        yield client


def located(caught: pytest.WarningsRecorder) -> list[tuple[str, int]]:
    """Return the places of warnings."""
    return [(warning.filename, warning.lineno) for warning in caught]


BLOCKING: dict[str, Callable[[Anthropic], tuple[Any, int]]] = {
    "create": lambda client: (client.messages.create(**PARAMS), line()),
    "parse": lambda client: (client.messages.parse(**PARAMS), line()),
    "stream": lambda client: (client.messages.stream(**PARAMS), line()),
    "count_tokens": lambda client: (client.messages.count_tokens(**COUNTED), line()),
    "raw": lambda client: (client.messages.with_raw_response.create(**PARAMS), line()),
    "enum": lambda client: (client.messages.create(**{**PARAMS, "model": Name.OLD}), line()),
}


@pytest.mark.parametrize("name", BLOCKING)
def test_warning_is_at_the_line_of_the_call(name: str, client: Anthropic, wire: Wire) -> None:
    if name == "count_tokens":
        wire.script = [reply(body={"input_tokens": 1})]
    with pytest.warns(DeprecationWarning, match=f"the model {OLD} is deprecated") as caught:
        _, expected = BLOCKING[name](client)
    assert located(caught) == [(__file__, expected)]


def test_text_has_the_date_and_the_successor(client: Anthropic) -> None:
    with pytest.warns(DeprecationWarning, match=OLD) as caught:
        client.messages.create(**PARAMS)
    assert [str(warning.message) for warning in caught] == [TEXT]


async def awaited(client: AsyncAnthropic) -> int:
    await client.messages.create(**PARAMS)
    return line() - 1


async def streamed(client: AsyncAnthropic) -> int:
    async with client.messages.stream(**PARAMS) as events:
        async for _ in events:
            pass
    return line() - 3


@pytest.mark.parametrize("use", [awaited, streamed])
def test_asynchronous_calls(use: Callable[[AsyncAnthropic], Awaitable[int]], wire: Wire) -> None:
    if use is streamed:
        wire.script = [stream(START, *ending())]

    async def program() -> int:
        async with AsyncAnthropic(base_url=wire.url, api_key="offline") as client:
            return await use(client)

    with pytest.warns(DeprecationWarning, match=OLD) as caught:
        expected = asyncio.run(program())
    assert located(caught) == [(__file__, expected)]


def test_usual_filters_apply(client: Anthropic) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("default")
        for _ in range(2):
            client.messages.create(**PARAMS)
        client.messages.create(**PARAMS)
    assert len(caught) == 2  # once a place
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warnings.filterwarnings("ignore", "the model claude-sonnet-4-5 is deprecated", DeprecationWarning)
        client.messages.create(**PARAMS)
    assert caught == []


def test_each_deprecated_model_warns_and_others_do_not(client: Anthropic) -> None:
    for model in [*DATED["enum"], "claude-of-tomorrow", OLD.upper()]:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            client.messages.create(**{**PARAMS, "model": model})
        row = DATED["x-deprecated-values"].get(model)
        text = row and f"the model {model} is deprecated, with retirement on {row['date']}: use {row['successor']} or"
        assert [text in str(warning.message) for warning in caught] == ([True] if row else [])


def test_plain_call_loads_nothing_of_it(wire: Wire) -> None:
    program = (
        "import sys, anthropic_messages\n"
        f"client = anthropic_messages.Anthropic(base_url={wire.url!r}, api_key='offline')\n"
        f"client.messages.create(**{QUESTION!r})\n"
        "print('anthropic_messages_client.deprecation' in sys.modules)"
    )
    assert python(["-c", program]).stdout.strip() == "False"
