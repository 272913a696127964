# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class TextEditorCodeExecutionToolResultBlockParam(TypedDict, total=False):
    """Result of a `text_editor_code_execution` call from an earlier turn.

    Pass it back unchanged, together with the `server_tool_use` block that it answers; results of a text
    editor tool that you run yourself go into `tool_result` blocks instead.
    """

    type: Required[Literal["text_editor_code_execution_tool_result"]]
    """Always `text_editor_code_execution_tool_result`. It identifies this type of block."""

    content: Required[_types.TextEditorCodeExecutionToolResultBlockParamContentParam]
    """The outcome as it was received: the result of viewing, creating or editing a file, or an error."""

    tool_use_id: Required[str]
    """The `id` of the `server_tool_use` block that this result answers, in the same assistant turn."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Places a cache breakpoint on this block: the prompt up to and including it is cached.

    Null or absent means none.
    """


describe(TextEditorCodeExecutionToolResultBlockParam)
