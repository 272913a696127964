# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ToolTextEditor20250124Param(TypedDict, total=False):
    """Lets the model view and edit files that you hold, with the commands `view`, `create`, `str_replace`,
    `insert` and `undo_edit`.

    You carry out each command and return its outcome as a `tool_result`; the input schema is built in. An
    early version: newer models use `text_editor_20250728`.
    """

    type: Required[Literal["text_editor_20250124"]]
    """Always `text_editor_20250124`; selects the tool and the version of it."""

    name: Required[Literal["str_replace_editor"]]
    """Always `str_replace_editor`: the name in its calls, and the one to pass in `tool_choice`."""

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


describe(ToolTextEditor20250124Param)
