"""Measured operations of a contestant, each with a check of its result."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

from . import rows, samples
from .faults import WrongAnswer
from .reading import read_dict
from .server import LATER

Check = Callable[[Any], None]
"""A check of a result. It raises WrongAnswer."""
Prepare = Callable[[Any, str], tuple[Callable[[], Any], Check]]
"""A function that takes a contestant and the URL of the server, and returns an operation and its check."""


def call(path: str, answer: samples.Json) -> Prepare:
    """Prepare a call over a persistent connection that reads all fields of the response."""

    def prepare(contestant: Any, url: str) -> tuple[Callable[[], Any], Check]:
        make_call, read = contestant.caller(url + path, samples.short_request()), contestant.read
        return lambda: read(make_call()), expect(read_dict(answer))

    return prepare


def async_call(path: str, answer: samples.Json) -> Prepare:
    """Prepare an asynchronous call in a persistent event loop."""

    def prepare(contestant: Any, url: str) -> tuple[Callable[[], Any], Check]:
        make_call, read = contestant.async_caller(url + path, samples.short_request()), contestant.read

        async def operation() -> Any:
            return read(await make_call())

        return operation, expect(read_dict(answer))

    return prepare


def in_flight(calls: int, times: int) -> Prepare:
    """Prepare a number of concurrent calls. Each is followed by the next one, `times` times."""

    def prepare(contestant: Any, url: str) -> tuple[Callable[[], Any], Check]:
        make_call = contestant.async_caller(f"{url}/{LATER}", samples.short_request())

        async def one_after_the_other() -> list[Any]:
            return [await make_call() for _ in range(times)]

        async def operation() -> list[list[Any]]:
            return await asyncio.gather(*(one_after_the_other() for _ in range(calls)))

        right = [[read_dict(samples.short_answer())] * times] * calls
        return operation, expect(right, lambda answers: [[contestant.read(a) for a in those] for those in answers])

    return prepare


def results(method: str, name: str) -> Prepare:
    """Prepare reading all rows of batch results, with their texts."""

    def prepare(contestant: Any, url: str) -> tuple[Callable[[], Any], Check]:
        return getattr(contestant, method)(f"{url}/{name}"), expect(rows.expected(name))

    return prepare


def decode(answer: samples.Json) -> Prepare:
    """Prepare decoding a response and reading all of its fields."""

    def prepare(contestant: Any, url: str) -> tuple[Callable[[], Any], Check]:
        data, decode, read = samples.wire(answer), contestant.decode, contestant.read
        return lambda: read(decode(data)), expect(read_dict(answer))

    return prepare


def to_dict(answer: samples.Json) -> Prepare:
    """Prepare converting a message to a dict."""

    def prepare(contestant: Any, url: str) -> tuple[Callable[[], Any], Check]:
        message = contestant.decode(samples.wire(answer))
        return lambda: contestant.to_dict(message), expect(answer)

    return prepare


def to_json(answer: samples.Json) -> Prepare:
    """Prepare converting a message to JSON text."""

    def prepare(contestant: Any, url: str) -> tuple[Callable[[], Any], Check]:
        message = contestant.decode(samples.wire(answer))
        return lambda: contestant.to_json(message), expect(answer, json.loads)

    return prepare


def write(make_request: Callable[[Any], samples.Json], expected: Callable[[], samples.Json]) -> Prepare:
    """Prepare a call without a network, which checks and serializes the arguments."""

    def prepare(contestant: Any, url: str) -> tuple[Callable[[], Any], Check]:
        request = make_request(contestant)
        return contestant.writer(lambda: request), same_body(expected())

    return prepare


def write_file(contestant: Any, url: str) -> tuple[Callable[[], Any], Check]:
    """Prepare sending a file of 22 MB. The floor encodes the base64 itself."""
    data = samples.attachment()
    operation = contestant.writer(lambda: samples.attachment_request(contestant.attachment_data(data)))
    return operation, same_body(samples.attachment_request(samples.base64_text(data)))


def short(contestant: Any = None) -> samples.Json:
    """Return a request with one short message."""
    return samples.short_request()


def past_dicts(contestant: Any = None) -> samples.Json:
    """Return the history of a program that sends responses back as dicts."""
    return samples.long_request([answer["content"] for answer in samples.past_answers()])


def past_models(contestant: Any) -> samples.Json:
    """Return the history of a program that sends response objects back."""
    messages = [contestant.decode(samples.wire(answer)) for answer in samples.past_answers()]
    return samples.long_request([contestant.content(message) for message in messages])


def attached(contestant: Any = None) -> samples.Json:
    """Return a request with a document of 30 MB as base64."""
    return samples.attachment_request(samples.base64_text(samples.attachment()))


def loads(value: samples.Json) -> Prepare:
    """Prepare parsing JSON with a library."""
    data = samples.wire(value)
    return lambda parser, url: (lambda: parser.loads(data), expect(value))


def dumps(make_value: Callable[[], samples.Json]) -> Prepare:
    """Prepare serializing JSON with a library."""

    def prepare(library: Any, url: str) -> tuple[Callable[[], Any], Check]:
        value = make_value()
        return lambda: library.dumps(value), same_body(value)

    return prepare


def expect(expected: Any, seen: Callable[[Any], Any] = lambda result: result) -> Check:
    """Return a check that compares a view of the result with the expected value."""

    def check(result: Any) -> None:
        if (found := seen(result)) != expected:
            raise WrongAnswer(f"expected {str(expected)[:300]}, got {str(found)[:300]}")

    return check


def same_body(expected: samples.Json) -> Check:
    """Return a check that parses and compares the first body, without nulls. Later bodies must have the same bytes."""
    right: list[bytes] = []
    same_value = expect(_without_nulls(expected), lambda body: _without_nulls(json.loads(body)))

    def check(body: bytes) -> None:
        if not right:
            same_value(body)
            right.append(body)
        elif body != right[0]:
            raise WrongAnswer("one request was written in two ways")

    return check


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_nulls(item) for name, item in value.items() if item is not None}
    return [_without_nulls(item) for item in value] if isinstance(value, list) else value
