"""Tables of faults, and checks that apply to all of them."""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from anthropic_messages import APIError, RetryPolicy
from tests.facade.conftest import QUESTION, Followed
from tests.support.transports import Flavour, flavours
from tests.support.wire import Wire

WAYS = ("sync", "sync httpx2", "asyncio", "asyncio httpx2", "asyncio aiohttp", "trio")
ONCE = RetryPolicy(1, first_wait=0.001)  # One retry, without a noticeable wait.

ways = flavours(*WAYS)


class Fault(NamedTuple):
    """A fault: the response, the error class, a pattern of the message, and the number of requests."""

    answer: Any
    error: type[APIError]
    says: str
    requests: int = 2
    settings: dict[str, Any] = {}  # noqa: RUF012


def table(faults: dict[str, Fault]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("fault", list(faults.values()), ids=list(faults))


Ask = Callable[[Any], Any]


def create(client: Any) -> Any:
    return client.messages.create(**QUESTION)


def create_unhurried(client: Any) -> Any:
    """Call again over the same connections, without the short timeouts of the failed call."""
    return create(client.with_options(timeout=60, total_timeout=60))


def one_after_another(way: Flavour, *asks: Ask, options: dict[str, Any] | None = None, **settings: Any) -> list[Any]:
    """Return the result or the error of each call of one client. `options` are for an `http_client`."""

    def blocking(client: Any) -> list[Any]:
        outcomes: list[Any] = []
        for ask in asks:
            try:
                outcomes.append(ask(client))
            except Exception as error:
                outcomes.append(error)
        return outcomes

    async def awaited(client: Any) -> list[Any]:
        outcomes: list[Any] = []
        for ask in asks:
            try:
                outcomes.append(await ask(client))
            except Exception as error:
                outcomes.append(error)
        return outcomes

    outcomes: list[Any] = way.given(blocking if way.name == "sync" else awaited, options, **settings)
    return outcomes


def follow(way: Flavour) -> Ask:
    """Return a function that reads a stream to its end or its error, and returns a `Followed`."""

    def blocking(client: Any) -> Followed:
        followed = Followed()
        followed.blocking(client.messages.stream(**QUESTION))
        return followed

    async def awaited(client: Any) -> Followed:
        followed = Followed()
        await followed.awaited(client.messages.stream(**QUESTION))
        return followed

    return blocking if way.name == "sync" else awaited


def check_call(way: Flavour, wire: Wire, fault: Fault) -> Any:
    """Assert that a fault raises its error after its number of requests, and that the next call works.

    Returns:
        The error.
    """
    wire.script = [fault.answer] * fault.requests
    error, answer = one_after_another(way, create, create_unhurried, **{"retry_policy": ONCE, **fault.settings})
    check_error(error, fault)
    assert getattr(answer, "content", answer)[0].text == "Paris.", "the next call works"
    assert len(wire.received) == fault.requests + 1
    assert error.attempts == max(fault.requests, 1)
    return error


def check_error(error: Any, fault: Fault) -> None:
    """Assert that an error has its class, a message with advice, and no key, and that it can be pickled."""
    assert type(error) is fault.error, repr(error)
    text = str(error)
    assert re.search(fault.says, text), text
    assert re.search(r"\b(Check|Give|Try|Retry|Send|Change|Ask|Use|Look|Read|Retrieve|Increase|Reduce|Make)\b", text), (
        f"the message has no advice: {text}"
    )
    assert len(text) < 1000
    assert "offline" not in text + repr(error) + repr(vars(error))
    assert isinstance(getattr(error, "response", None) is None or error.response.text, bool | str)
    other = pickle.loads(pickle.dumps(error))
    assert (type(other), str(other)) == (type(error), text)
