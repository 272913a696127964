# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class AdvisorTool20260301Param(TypedDict, total=False):
    """Lets the model ask a second model for advice during its work.

    The API makes the call; the advice comes as an `advisor_tool_result` block.
    """

    type: Required[Literal["advisor_20260301"]]
    """Always `advisor_20260301`; selects the tool and the version of it."""

    name: Required[Literal["advisor"]]
    """Always `advisor`: the name in its calls, and the one to pass in `tool_choice`."""

    model: Required[_types.ModelParam]
    """The model that advises, which is usually stronger than the one that works."""

    allowed_callers: Iterable[_types.AllowedCaller]
    """Allowed callers of the tool: `direct` is the model itself, the other values are code run by that version
    of code execution.

    If absent, only the model may call it.
    """

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: the tools up to and including this one are cached.

    `null` or absent means none.
    """

    caching: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Caches the advisor's own prompt, so that its next call in the conversation costs less.

    `null` or absent means no cache.
    """

    defer_loading: bool
    """`true` keeps this definition out of the model's context until a tool search finds it; absence means
    `false`.

    Not possible together with `cache_control`.
    """

    max_tokens: int | None
    """Most tokens of one piece of advice, thinking included.

    The advisor knows the limit; longer advice is cut off, with `stop_reason` `max_tokens`. `null` or absent
    means the default of its model.
    """

    max_uses: int | None
    """Most calls of the advisor in one request; a further call fails with `max_uses_exceeded`.

    `null` or absent means no limit.
    """

    strict: bool
    """`true` makes every call's `input` fit the tool's own schema exactly.

    Absence means `false`; the input may then stray from it.
    """


describe(AdvisorTool20260301Param)
