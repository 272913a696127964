"""What is measured, made for a contestant: an operation, and the check of its result."""

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
"""Raises WrongAnswer."""
Prepare = Callable[[Any, str], tuple[Callable[[], Any], Check]]
"""From a contestant and the URL of the server to an operation, a function or a coroutine function, and its check."""


def call(path: str, answer: samples.Json) -> Prepare:
    """A call over a kept connection, and the reading of all fields of its answer."""

    def prepare(contestant: Any, url: str) -> tuple[Callable[[], Any], Check]:
        make_call, read = contestant.caller(url + path, samples.short_request()), contestant.read
        return lambda: read(make_call()), expect(read_dict(answer))

    return prepare


def async_call(path: str, answer: samples.Json) -> Prepare:
    """`call()` for asynchronous code, in an event loop that stays."""

    def prepare(contestant: Any, url: str) -> tuple[Callable[[], Any], Check]:
        make_call, read = contestant.async_caller(url + path, samples.short_request()), contestant.read

        async def operation() -> Any:
            return read(await make_call())

        return operation, expect(read_dict(answer))

    return prepare


def in_flight(calls: int, times: int) -> Prepare:
    """So many calls at a time, and as soon as one is answered the next, `times` over."""

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
    """All rows of a batch's results, and their texts."""

    def prepare(contestant: Any, url: str) -> tuple[Callable[[], Any], Check]:
        return getattr(contestant, method)(f"{url}/{name}"), expect(rows.expected(name))

    return prepare


def decode(answer: samples.Json) -> Prepare:
    """From the bytes of an answer to its fields, all of them read."""

    def prepare(contestant: Any, url: str) -> tuple[Callable[[], Any], Check]:
        data, decode, read = samples.wire(answer), contestant.decode, contestant.read
        return lambda: read(decode(data)), expect(read_dict(answer))

    return prepare


def to_dict(answer: samples.Json) -> Prepare:
    def prepare(contestant: Any, url: str) -> tuple[Callable[[], Any], Check]:
        message = contestant.decode(samples.wire(answer))
        return lambda: contestant.to_dict(message), expect(answer)

    return prepare


def to_json(answer: samples.Json) -> Prepare:
    def prepare(contestant: Any, url: str) -> tuple[Callable[[], Any], Check]:
        message = contestant.decode(samples.wire(answer))
        return lambda: contestant.to_json(message), expect(answer, json.loads)

    return prepare


def write(make_request: Callable[[Any], samples.Json], expected: Callable[[], samples.Json]) -> Prepare:
    """A call that ends at the transport: the arguments checked and written, headers and all."""

    def prepare(contestant: Any, url: str) -> tuple[Callable[[], Any], Check]:
        request = make_request(contestant)
        return contestant.writer(lambda: request), same_body(expected())

    return prepare


def write_file(contestant: Any, url: str) -> tuple[Callable[[], Any], Check]:
    """30 MB that the SDKs are given as a file; by hand, one writes the base64 oneself."""
    data = samples.attachment()
    operation = contestant.writer(lambda: samples.attachment_request(contestant.attachment_data(data)))
    return operation, same_body(samples.attachment_request(samples.base64_text(data)))


def short(contestant: Any = None) -> samples.Json:
    return samples.short_request()


def past_dicts(contestant: Any = None) -> samples.Json:
    return samples.long_request([answer["content"] for answer in samples.past_answers()])


def past_models(contestant: Any) -> samples.Json:
    """The history as a program has it that hands back what it got."""
    messages = [contestant.decode(samples.wire(answer)) for answer in samples.past_answers()]
    return samples.long_request([contestant.content(message) for message in messages])


def attached(contestant: Any = None) -> samples.Json:
    return samples.attachment_request(samples.base64_text(samples.attachment()))


def loads(value: samples.Json) -> Prepare:
    """A parser alone."""
    data = samples.wire(value)
    return lambda parser, url: (lambda: parser.loads(data), expect(value))


def dumps(make_value: Callable[[], samples.Json]) -> Prepare:
    """A library's writer alone."""

    def prepare(library: Any, url: str) -> tuple[Callable[[], Any], Check]:
        value = make_value()
        return lambda: library.dumps(value), same_body(value)

    return prepare


def expect(expected: Any, seen: Callable[[Any], Any] = lambda result: result) -> Check:
    """A check that what is seen of a result is as expected."""

    def check(result: Any) -> None:
        if (found := seen(result)) != expected:
            raise WrongAnswer(f"expected {str(expected)[:300]}, got {str(found)[:300]}")

    return check


def same_body(expected: samples.Json) -> Check:
    """The first body is parsed and compared, nulls aside; those that follow have the same bytes."""
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
