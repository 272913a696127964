# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class AdvisorToolResultBlockParam(TypedDict, total=False):
    """Advice from an earlier answer.

    Pass it back unchanged, together with the `server_tool_use` block that it answers.
    """

    type: Required[Literal["advisor_tool_result"]]
    """Always `advisor_tool_result`. It identifies this type of block."""

    content: Required[_types.AdvisorToolResultBlockParamContentParam]
    """The outcome as it was received: the advice, or an error."""

    tool_use_id: Required[str]
    """The `id` of the `server_tool_use` block that this result answers."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: later requests can reuse the prompt up to and including this block.

    Null or absent means none.
    """


describe(AdvisorToolResultBlockParam)
