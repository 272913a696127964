# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class BashCodeExecutionToolResultBlockParam(TypedDict, total=False):
    """Result of a `bash_code_execution` call from an earlier turn.

    Pass it back unchanged, together with the `server_tool_use` block that it answers; results of a bash tool
    that you run yourself go into `tool_result` blocks instead.
    """

    type: Required[Literal["bash_code_execution_tool_result"]]
    """Always `bash_code_execution_tool_result`. It identifies this type of block."""

    content: Required[_types.BashCodeExecutionToolResultBlockParamContentParam]
    """The outcome as it was received: a result or an error."""

    tool_use_id: Required[str]
    """The `id` of the `server_tool_use` block that this result answers, in the same assistant turn."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Places a cache breakpoint on this block: the prompt up to and including it is cached.

    Null or absent means none.
    """


describe(BashCodeExecutionToolResultBlockParam)
