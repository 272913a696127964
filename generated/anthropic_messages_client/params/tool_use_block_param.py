# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ToolUseBlockParam(TypedDict, total=False):
    """A tool call from an earlier answer, sent back in the assistant message it came in.

    The user message right after it must hold a `tool_result` for its `id`.
    """

    type: Required[Literal["tool_use"]]
    """Always `tool_use`. It identifies this type of block."""

    id: Required[str]
    """The call's identifier, as received; its `tool_result` refers to it as `tool_use_id`."""

    name: Required[str]
    """Name of the tool that was called."""

    input: Required[Mapping[str, object]]
    """Arguments of the call as a JSON object; `{}` for none. Pass back as received."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: later requests can reuse the prompt up to and including this block.

    Null or absent means none.
    """

    caller: _types.ToolUseCallerParam | _types.ToolUseCaller
    """Caller of the tool, as received. Where the answer had null here, leave the field out."""

    toolset_name: str | None
    """Toolset that the called tool belongs to, as received; null or absent if it belongs to none."""


describe(ToolUseBlockParam)
