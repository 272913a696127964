# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class MemoryTool20250818Param(TypedDict, total=False):
    """Lets the model keep notes across conversations, as files under `/memories`.

    You store them and carry out its commands: `view`, `create`, `str_replace`, `insert`, `delete` and
    `rename`. Check that every path stays inside that directory, since the model writes the paths.
    """

    type: Required[Literal["memory_20250818"]]
    """Always `memory_20250818`; selects the tool and the version of it."""

    name: Required[Literal["memory"]]
    """Always `memory`: the name in its calls, and the one to pass in `tool_choice`."""

    allowed_callers: Iterable[_types.AllowedCaller]
    """Allowed callers of the tool: `direct` is the model itself, the other values are code run by that version
    of code execution.

    If absent, only the model may call it.
    """

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: the tools up to and including this one are cached.

    `null` or absent means none.
    """

    defer_loading: bool
    """`true` keeps this definition out of the model's context until a tool search finds it; absence means
    `false`.

    Not possible together with `cache_control`.
    """

    input_examples: Iterable[Mapping[str, object]]
    """Sample inputs that show the model how the tool is called; each must fit the tool's built-in input schema.
    """

    strict: bool
    """`true` makes every call's `input` fit the tool's own schema exactly.

    Absence means `false`; the input may then stray from it.
    """


describe(MemoryTool20250818Param)
