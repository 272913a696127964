# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ToolResultBlockParam(TypedDict, total=False):
    """The result of a custom tool.

    Put it in the user message right after the assistant message with the call: one for every call, before all
    other blocks.
    """

    type: Required[Literal["tool_result"]]
    """Always `tool_result`. It identifies this type of block."""

    tool_use_id: Required[str]
    """The `id` of the `tool_use` block that this answers."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: later requests can reuse the prompt up to and including this block.

    Null or absent means none.
    """

    content: str | Iterable[_types.ToolResultContentBlockParam]
    """The tool's output: a string, or blocks such as text, images and documents.

    Leave it out for a tool that returns nothing; serialize structured data to JSON text. API version
    `2026-10-21` rejects non-empty `citations` on `text` blocks here.
    """

    is_error: bool
    """True if the tool failed; false when absent.

    Put what went wrong into `content`, so that the model can correct its call or tell the user.
    """

    toolset_name: str | None
    """The `toolset_name` of the call that this answers; null or absent if the call had none."""


describe(ToolResultBlockParam)
