"""Prompt caching: what a request marks to be cached, and what of it an earlier call has left in the cache.

The offline API remembers nothing, for the same request gets the same answer. It takes it that each answer in a
conversation came from a call before this one, which sent all that stands above the answer: that is read from the
cache, and the rest up to the last mark is written to it. Of any size: a real API caches from some 1,000 tokens on.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from anthropic_messages.testing._schema.problems import Problem

from .conversation import Json
from .tokens import parts

_MOST = 4


class _Mark(NamedTuple):
    tokens: int  # of the request up to here
    ttl: str


def usage(body: Json) -> Json:
    """How the input tokens of a request are counted."""
    marks, sent, total = _marks(body)
    end = marks[-1].tokens if marks else 0
    read = min(sent, end)
    written = {"5m": 0, "1h": 0}
    before = read
    for mark in marks:
        written[mark.ttl] += max(0, mark.tokens - before)
        before = max(before, mark.tokens)
    return {
        "input_tokens": total - end,
        "cache_creation": {
            "ephemeral_1h_input_tokens": written["1h"],
            "ephemeral_5m_input_tokens": written["5m"],
        },
        "cache_creation_input_tokens": end - read,
        "cache_read_input_tokens": read,
    }


def broken(body: Json) -> Iterator[Problem]:
    """The rules of caching that a request breaks."""
    marks = _marks(body)[0]
    if len(marks) > _MOST:
        yield Problem((), f"at most {_MOST} blocks may have cache_control, and {len(marks)} have")
    lives = [mark.ttl for mark in marks]
    if lives != sorted(lives):  # "1h" is before "5m"
        yield Problem((), "cache_control with a ttl of '1h' should come before any of '5m', which is the default")


def _marks(body: Json) -> tuple[list[_Mark], int, int]:
    """The marks in their order; the tokens that an earlier call has sent; the tokens of the whole request."""
    messages = body["messages"]
    answers = [n for n, message in enumerate(messages[:-1]) if message["role"] == "assistant"]
    known = answers[-1] if answers else 0  # messages that an earlier call has sent
    marks = []
    total = sent = 0
    for part in parts(body):
        total += part.tokens
        if known and (part.message is None or part.message < known):
            sent = total
        if part.block.get("cache_control"):
            marks.append(_Mark(total, part.block["cache_control"].get("ttl", "5m")))
    if body.get("cache_control"):  # the last block that can be cached has the mark
        marks.append(_Mark(total, body["cache_control"].get("ttl", "5m")))
    return marks, sent, total
