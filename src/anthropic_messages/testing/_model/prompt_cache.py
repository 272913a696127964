"""Prompt caching: the usage that a request with `cache_control` reports, and the rules for it.

There is no cache, so that the same request always gets the same response. Instead, each assistant message counts as the
reply to an earlier call. The content before the last reply is read from the cache, and the content after it, up to the
last breakpoint, is written to the cache. Unlike the real API, there is no minimum size.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from anthropic_messages.testing._schema.problems import Problem

from .conversation import Json
from .tokens import parts

_MAX_BREAKPOINTS = 4


class _Breakpoint(NamedTuple):
    tokens: int  # of the request up to the breakpoint
    ttl: str


def input_usage(body: Json) -> Json:
    """Return the token counts of the input, split by caching."""
    breakpoints, sent, total = _breakpoints(body)
    end = breakpoints[-1].tokens if breakpoints else 0
    read = min(sent, end)
    writes_by_ttl = {"5m": 0, "1h": 0}
    before = read
    for point in breakpoints:
        writes_by_ttl[point.ttl] += max(0, point.tokens - before)
        before = max(before, point.tokens)
    return {
        "input_tokens": total - end,
        "cache_creation": {
            "ephemeral_1h_input_tokens": writes_by_ttl["1h"],
            "ephemeral_5m_input_tokens": writes_by_ttl["5m"],
        },
        "cache_creation_input_tokens": end - read,
        "cache_read_input_tokens": read,
    }


def cache_problems(body: Json) -> Iterator[Problem]:
    """Yield the problems of a request with the rules for caching."""
    breakpoints = _breakpoints(body)[0]
    if len(breakpoints) > _MAX_BREAKPOINTS:
        yield Problem((), f"at most {_MAX_BREAKPOINTS} blocks may have cache_control, but {len(breakpoints)} have it")
    ttls = [point.ttl for point in breakpoints]
    if ttls != sorted(ttls):  # "1h" is before "5m"
        yield Problem((), "cache_control with ttl '1h' should come before ttl '5m', which is the default")


def _breakpoints(body: Json) -> tuple[list[_Breakpoint], int, int]:
    """Return the breakpoints, the tokens that an earlier call has sent, and the tokens of the whole request."""
    messages = body["messages"]
    replies = [n for n, message in enumerate(messages[:-1]) if message["role"] == "assistant"]
    earlier = replies[-1] if replies else 0  # the number of messages of the earlier call
    breakpoints = []
    total = sent = 0
    for part in parts(body):
        total += part.tokens
        if earlier and (part.message is None or part.message < earlier):
            sent = total
        if part.block.get("cache_control"):
            breakpoints.append(_Breakpoint(total, part.block["cache_control"].get("ttl", "5m")))
    if body.get("cache_control"):  # applies to the last block of the request
        breakpoints.append(_Breakpoint(total, body["cache_control"].get("ttl", "5m")))
    return breakpoints, sent, total
