"""Settings that both SDKs have: they mean the same, unless the README's list of differences says otherwise."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import anthropic as official
import pytest

import anthropic_messages as ours
from tests.support.wire import Wire, failure, listening, reply

SDKS: dict[str, Any] = {"official": official, "ours": ours}
sdks = pytest.mark.parametrize("sdk", SDKS.values(), ids=SDKS)
OWN = "the usual wait"
QUESTION: dict[str, Any] = {"model": "m", "max_tokens": 10, "messages": [{"role": "user", "content": "Hi"}]}


@pytest.fixture
def wire() -> Iterator[Wire]:
    with listening() as running:
        yield running


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_BASE_URL", "ANTHROPIC_LOG"):
        monkeypatch.delenv(name, raising=False)


def waits_of(sdk: Any, wire: Wire, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The waits before retries of one call."""
    waits: list[float] = []
    settings: dict[str, Any] = {"api_key": "offline", "base_url": wire.url}
    if sdk is official:
        monkeypatch.setattr(time, "sleep", waits.append)
    else:

        class Noting(ours.RetryPolicy):
            def wait(self, *arguments: Any) -> float | None:
                wait = super().wait(*arguments)
                waits.extend([] if wait is None else [wait])
                return None if wait is None else 0.0

        settings["retry_policy"] = Noting()
    with sdk.Anthropic(**settings) as client:
        client.messages.create(**QUESTION)
    return waits


@sdks
@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"retry_after": "3"}, 3.0),
        ({"retry_after": "1.5"}, 1.5),
        ({"retry_after_ms": "250"}, 0.25),
        ({"retry_after_ms": "250", "retry_after": "9"}, 0.25),
        ({"retry_after_ms": "junk", "retry_after": "9"}, 9.0),
        ({"retry_after": "0"}, OWN),
        ({"retry_after_ms": "0"}, OWN),
        ({"retry_after_ms": "0", "retry_after": "9"}, OWN),
        ({"retry_after": "-3"}, OWN),
        ({"retry_after": ""}, OWN),
        ({"retry_after": "soon"}, OWN),
        ({"retry_after": "nan"}, OWN),
        ({"retry_after": "Sun, 06 Nov 1994 08:49:37 GMT"}, OWN),
        ({"retry_after": "Sun Nov  6 08:49:37 1994"}, OWN),
    ],
)
def test_the_wait_that_the_server_asks_for(
    sdk: Any, wire: Wire, monkeypatch: pytest.MonkeyPatch, headers: dict[str, str], wait: float | str
) -> None:
    wire.script = [failure(529, "overloaded_error", **headers)]
    (found,) = waits_of(sdk, wire, monkeypatch)
    assert (OWN if 0 <= found <= 0.5 and wait == OWN else found) == wait


def test_a_negative_wait_is_passed_over(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    """One of the differences."""
    wire.script = [failure(529, "overloaded_error", retry_after_ms="-5", retry_after="9")] * 2
    assert waits_of(ours, wire, monkeypatch)[0] == 9.0
    wire.script = [failure(529, "overloaded_error", retry_after_ms="-5", retry_after="9")]
    assert waits_of(official, wire, monkeypatch)[0] <= 0.5


@sdks
@pytest.mark.parametrize("name", ["copy", "with_options"])
@pytest.mark.parametrize("option", ["default_headers", "default_query"])
@pytest.mark.parametrize("value", [{}, {"x-a": "1"}])
def test_adding_and_replacing_exclude_each_other(sdk: Any, name: str, option: str, value: dict[str, str]) -> None:
    with sdk.Anthropic(api_key="offline") as client, pytest.raises(ValueError, match=f"`set_{option}`"):
        getattr(client, name)(**{option: value, f"set_{option}": value})


@sdks
@pytest.mark.parametrize(
    ("options", "headers", "query"),
    [
        ({}, {"x-a": "1"}, "?a=1"),
        ({"default_headers": {"X-B": "2"}, "default_query": {"b": "2"}}, {"x-a": "1", "x-b": "2"}, "?a=1&b=2"),
        ({"default_headers": {"X-A": "3"}, "default_query": {"a": "3"}}, {"x-a": "3"}, "?a=3"),
        ({"set_default_headers": {"X-B": "2"}, "set_default_query": {"b": "2"}}, {"x-b": "2"}, "?b=2"),
        ({"set_default_headers": {}, "set_default_query": {}}, {}, ""),
        ({"set_default_headers": {}, "default_query": {"b": "2"}}, {}, "?a=1&b=2"),
    ],
)
def test_headers_and_query_of_a_copy(
    sdk: Any, wire: Wire, options: dict[str, Any], headers: dict[str, str], query: str
) -> None:
    wire.script = [reply()]
    with sdk.Anthropic(
        api_key="offline", base_url=wire.url, default_headers={"X-A": "1"}, default_query={"a": "1"}
    ) as client:
        client.with_options(**options).messages.create(**QUESTION)
    assert {name: value for name, value in wire.only.headers.items() if name in ("x-a", "x-b")} == headers
    assert wire.only.target == f"/v1/messages{query}"


def test_no_time_at_all_there(wire: Wire) -> None:
    """One of the differences: there nothing is sent, here nothing is made."""
    with (
        official.Anthropic(api_key="offline", base_url=wire.url, timeout=0, max_retries=0) as client,
        pytest.raises(official.APIConnectionError),
    ):
        client.messages.create(**QUESTION)
    assert wire.received == []


@pytest.mark.parametrize("timeout", [0, 0.0, -1, -1e-9])
def test_no_time_at_all_here(wire: Wire, timeout: float) -> None:
    with pytest.raises(ValueError, match="`timeout` must be more than 0 seconds; None means no limit"):
        ours.Anthropic(api_key="offline", base_url=wire.url, timeout=timeout)
    with ours.Anthropic(api_key="offline", base_url=wire.url) as client:
        with pytest.raises(ValueError, match="`timeout` must be more than 0 seconds"):
            client.with_options(timeout=timeout)
        with pytest.raises(ValueError, match="`timeout` must be more than 0 seconds"):
            client.messages.create(**QUESTION, timeout=timeout)
    assert wire.received == []
