"""Measured operations on streams, each with a check of its result."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import samples, streams
from .operations import Check, Prepare, expect


def events(method: str, name: str) -> Prepare:
    """Prepare reading the events and the text of a stream."""
    return _reading(method, name, lambda: (streams.sample(name).events, streams.text_of(name)))


def text(method: str, name: str) -> Prepare:
    """Prepare reading the text deltas of a stream."""
    return _reading(method, name, lambda: (len(streams.sample(name).pieces), streams.text_of(name)))


def tool_input(method: str, name: str) -> Prepare:
    """Prepare reading the input deltas of a tool call."""
    return _reading(method, name, lambda: (len(streams.sample(name).pieces), streams.input_of(name)))


def _reading(method: str, name: str, expected: Callable[[], Any]) -> Prepare:
    def prepare(contestant: Any, url: str) -> tuple[Callable[[], Any], Check]:
        return getattr(contestant, method)(f"{url}/{name}", samples.short_request()), expect(expected())

    return prepare
