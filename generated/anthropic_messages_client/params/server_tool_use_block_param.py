# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ServerToolUseBlockParam(TypedDict, total=False):
    """A call of a tool that the API runs, from an earlier answer.

    Pass back the block unchanged, with its result block, in the assistant message; after `pause_turn` it can
    stand there without a result, and the API goes on from it.
    """

    type: Required[Literal["server_tool_use"]]
    """Always `server_tool_use`. It identifies this type of block."""

    id: Required[str]
    """The call's identifier, as received; the result block refers to it as `tool_use_id`."""

    name: Required[
        Literal[
            "advisor",
            "bash_code_execution",
            "code_execution",
            "text_editor_code_execution",
            "tool_search_tool_bm25",
            "tool_search_tool_regex",
            "web_fetch",
            "web_search",
        ]
    ]
    """Name of the server tool that was called."""

    input: Required[Mapping[str, object]]
    """Arguments of the call as a JSON object, as received."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: later requests can reuse the prompt up to and including this block.

    Null or absent means none.
    """

    caller: _types.ToolUseCallerParam | _types.ToolUseCaller
    """Caller of the tool, as received. Where the answer had null here, leave the field out."""


describe(ServerToolUseBlockParam)
